package io.nimbill.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.work.Languages;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalConverterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 12.5          | 12.5",
                "en | 1,234.56      | 1234.56",
                "en | 1,234,567     | 1234567",
                "de | 12,5          | 12.5",
                "de | 1.234,56      | 1234.56",
                "de | -1.234.567,8  | -1234567.8",
                "es | 1.234,5       | 1234.5",
                "ar | ١٢٫٥          | 12.5",
                "ar | 12.5          | 12.5",
                "de | \u22125,25      | -5.25"
            })
    void a_number_is_read_as_its_language_writes_it(String language, String text, String value) {
        assertThat(read(language, text)).contains(new BigDecimal(value));
    }

    /** What another language would read otherwise, or what is no number at all. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | 1.234",
                "de | 1.5",
                "en | 1,234",
                "en | 1,5",
                "en | 12,34.5",
                "de | 0.123,4",
                "en | 1e3",
                "en | 1'000"
            })
    void what_could_mean_something_else_is_refused(String language, String text) {
        assertThat(read(language, text)).isEmpty();
    }

    private static Optional<BigDecimal> read(String language, String text) {
        Locale locale = Languages.of(language);
        return DecimalConverter.read(text, DecimalFormatSymbols.getInstance(locale));
    }
}

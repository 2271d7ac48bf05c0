package io.nimbill.web.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.work.Languages;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedQuantityTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es", "ar"})
    void what_the_field_shows_is_read_again_as_the_same(String language) {
        Locale locale = Languages.of(language);
        String half = AskedQuantity.of("1000", locale).sign() + "5";
        for (String written : new String[] {"1000", "1000" + half, "0" + half, "123456789", "1"}) {
            AskedQuantity asked = AskedQuantity.of(written, locale);

            assertThat(asked.text()).isEqualTo(written);
            assertThat(AskedQuantity.of(asked.text(), locale)).isEqualTo(asked);
            assertThat(asked.value()).isEqualByComparingTo(written.replace(asked.sign(), '.'));
        }
    }

    @Test
    void none_asked_for_is_one() {
        AskedQuantity asked = AskedQuantity.of(null, Locale.ENGLISH);

        assertThat(asked.text() + " " + asked.value()).isEqualTo("1 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en | 1,234.5 | 1234.5", "de | 1.234,5 | 1234.5", "en | 1,234,567 | 1234567", "de | 0,25 | 0.25"})
    void what_means_one_number_is_read(String language, String written, BigDecimal value) {
        assertThat(AskedQuantity.of(written, Languages.of(language)).value()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 1,000    | false",
                "de | 1.000    | false",
                "de | 1.5      | false",
                "en | ten      | false",
                "en | 1e3      | false",
                "en | 0        | true",
                "en | -1       | true",
                "en | 0.1234567 | true",
                "en | 1000000001 | true"
            })
    void what_is_no_quantity_is_never_taken_for_one(String language, String written, boolean readable) {
        AskedQuantity asked = AskedQuantity.of(written, Languages.of(language));

        assertThat(asked.value()).isNull();
        assertThat(asked.text()).isEqualTo(written);
        assertThat(asked.readable()).isEqualTo(readable);
    }
}

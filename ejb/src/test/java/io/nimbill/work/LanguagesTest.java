package io.nimbill.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en    | October 2026       | Oct 3",
                "en-GB | October 2026       | 3 Oct",
                "de    | Oktober 2026       | 3. Okt.",
                "es    | octubre de 2026    | 3 oct",
                "ar    | أكتوبر 2026         | 3 أكتوبر"
            })
    void months_and_days_are_written_as_the_language_does(String tag, String month, String day) {
        Locale locale = Languages.of(tag);

        assertThat(Languages.monthAndYear(locale).format(YearMonth.of(2026, 10)))
                .isEqualTo(month);
        assertThat(Languages.dayAndMonth(locale).format(LocalDate.of(2026, 10, 3)))
                .isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"ar", "ar-EG", "fa"})
    void digits_are_those_of_bank_statements_in_every_language(String tag) {
        NumberFormat format = NumberFormat.getNumberInstance(Languages.of(tag));

        assertThat(format.format(new BigDecimal("9876543210"))).matches("[0-9,.]+");
    }

    @Test
    void nonsense_is_english_and_the_first_wish_that_is_spoken_is_granted() {
        assertThat(Languages.of("")).isEqualTo(Locale.ENGLISH);
        assertThat(Languages.of(null)).isEqualTo(Locale.ENGLISH);
        assertThat(Languages.best(List.of(Locale.FRENCH, Locale.GERMANY), Languages.OF_STAFF))
                .isEqualTo(Locale.GERMANY);
        assertThat(Languages.best(List.of(Locale.FRENCH), Languages.OF_CLIENTS)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void names_keep_their_direction_among_words_that_run_the_other_way() {
        assertThat(Languages.isolated("web-shop (1)", Languages.of("ar"))).isEqualTo("\u2068web-shop (1)\u2069");
        assertThat(Languages.isolated("web-shop (1)", Languages.of("es"))).isEqualTo("web-shop (1)");
    }
}

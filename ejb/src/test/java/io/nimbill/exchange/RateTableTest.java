package io.nimbill.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateTableTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final Instant EARLY = Instant.parse("2026-10-01T08:00:00Z");
    private static final Instant LATE = Instant.parse("2026-10-02T08:00:00Z");

    private final RateTable table = new RateTable(List.of(
            quoted(1, USD, EUR, "2026-10-01", "0.90", EARLY),
            quoted(2, USD, EUR, "2026-10-05", "0.92", EARLY),
            quoted(4, USD, EUR, "2026-10-05", "0.93", LATE),
            quoted(3, USD, EUR, "2026-10-05", "0.91", EARLY),
            quoted(5, EUR, JPY, "2026-10-03", "160", EARLY)));

    @Test
    void the_same_currency_needs_no_rate() {
        assertThat(table.rate(EUR, EUR, LocalDate.parse("2000-01-01")))
                .hasValueSatisfying(rate -> assertThat(rate.isNone()).isTrue());
    }

    @Test
    void the_last_rate_known_on_or_before_the_day_counts() {
        assertThat(table.rate(USD, EUR, LocalDate.parse("2026-10-04"))
                        .orElseThrow()
                        .rateId())
                .isEqualTo(1);
        assertThat(table.rate(USD, EUR, LocalDate.parse("2026-10-05"))
                        .orElseThrow()
                        .rateId())
                .isEqualTo(4);
    }

    @Test
    void a_day_before_the_first_rate_has_none() {
        assertThat(table.rate(USD, EUR, LocalDate.parse("2026-09-30"))).isEmpty();
    }

    @Test
    void a_pair_nobody_quotes_has_none() {
        assertThat(table.rate(USD, JPY, LocalDate.parse("2026-10-09"))).isEmpty();
    }

    @Test
    void without_a_direct_rate_the_inverse_counts_at_eighteen_decimals() {
        AppliedRate rate = table.rate(JPY, EUR, LocalDate.parse("2026-10-03")).orElseThrow();

        assertThat(rate.factor()).isEqualTo(new BigDecimal("0.006250000000000000"));
        assertThat(table.rate(EUR, USD, LocalDate.parse("2026-10-06"))
                        .orElseThrow()
                        .factor())
                .isEqualTo(new BigDecimal("1.075268817204301075"));
    }

    @Test
    void what_was_known_earlier_can_be_asked_again() {
        LocalDate day = LocalDate.parse("2026-10-06");

        assertThat(table.rateKnownAt(USD, EUR, day, EARLY).orElseThrow().rateId())
                .isEqualTo(3);
        assertThat(table.rateKnownAt(USD, EUR, day, LATE).orElseThrow().rateId())
                .isEqualTo(4);
        assertThat(table.rateKnownAt(USD, EUR, day, EARLY.minusSeconds(1))).isEmpty();
    }

    @Test
    void a_rate_of_zero_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> quoted(9, USD, EUR, "2026-10-01", "0", EARLY));
    }

    private static QuotedRate quoted(long id, Currency base, Currency quote, String day, String rate, Instant at) {
        return new QuotedRate(id, base, quote, LocalDate.parse(day), new BigDecimal(rate), at);
    }
}

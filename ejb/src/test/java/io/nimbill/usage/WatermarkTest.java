package io.nimbill.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.time.BillingPeriod;
import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class WatermarkTest {

    private static final BillingPeriod NOVEMBER = BillingPeriod.of(YearMonth.of(2026, 11));
    private static final Instant END_OF_THE_18TH = Instant.parse("2026-11-19T00:00:00Z");

    @Test
    void a_final_bill_is_complete_until_the_end_of_its_period() {
        assertThat(Watermark.of(NOVEMBER, true, END_OF_THE_18TH, END_OF_THE_18TH))
                .isEqualTo(Instant.parse("2026-12-01T00:00:00Z"));
    }

    @Test
    void the_last_day_counts_only_when_the_version_was_made_a_day_later() {
        assertThat(Watermark.of(NOVEMBER, false, END_OF_THE_18TH, Instant.parse("2026-11-19T06:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-18T00:00:00Z"));
        assertThat(Watermark.of(NOVEMBER, false, END_OF_THE_18TH, Instant.parse("2026-11-20T00:00:00Z")))
                .isEqualTo(END_OF_THE_18TH);
    }

    @Test
    void usage_after_the_period_does_not_carry_the_mark_beyond_its_end() {
        assertThat(Watermark.of(
                        NOVEMBER, false, Instant.parse("2026-12-03T00:00:00Z"), Instant.parse("2026-12-10T00:00:00Z")))
                .isEqualTo(Instant.parse("2026-12-01T00:00:00Z"));
    }

    @Test
    void without_rows_nothing_is_complete() {
        assertThat(Watermark.of(NOVEMBER, false, null, END_OF_THE_18TH)).isNull();
    }
}

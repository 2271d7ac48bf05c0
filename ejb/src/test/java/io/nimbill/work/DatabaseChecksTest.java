package io.nimbill.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabaseChecksTest {
    @Test
    void a_database_that_keeps_microseconds_in_utc_is_taken() {
        assertThat(DatabaseChecks.timestampFinding("2026-03-29 01:30:00.123456"))
                .isEmpty();
    }

    @Test
    void lost_fractions_are_told_with_the_cure() {
        assertThat(DatabaseChecks.timestampFinding("2026-03-29 01:30:00.000000"))
                .hasValueSatisfying(finding -> assertThat(finding).contains("Fractions", "version="));
    }

    @Test
    void a_shifted_hour_is_told_with_the_cure() {
        assertThat(DatabaseChecks.timestampFinding("2026-03-29 03:30:00.123456"))
                .hasValueSatisfying(finding -> assertThat(finding).contains("UTC", "connectionTimeZone"));
    }
}

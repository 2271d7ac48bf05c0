package io.nimbill.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CredentialEndsTest {

    @Test
    void it_is_told_a_month_a_week_and_a_day_before_and_at_the_end() {
        assertThat(CredentialEnds.step(31)).isNull();
        assertThat(CredentialEnds.step(30)).isEqualTo(30);
        assertThat(CredentialEnds.step(8)).isEqualTo(30);
        assertThat(CredentialEnds.step(7)).isEqualTo(7);
        assertThat(CredentialEnds.step(2)).isEqualTo(7);
        assertThat(CredentialEnds.step(1)).isEqualTo(1);
        assertThat(CredentialEnds.step(0)).isZero();
    }
}

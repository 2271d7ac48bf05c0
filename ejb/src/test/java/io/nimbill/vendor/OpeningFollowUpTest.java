package io.nimbill.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningFollowUpTest {

    @ParameterizedTest
    @CsvSource({"0, 10", "1, 20", "2, 40", "5, 320", "6, 640", "7, 900", "1000, 900"})
    void the_pauses_double_up_to_a_quarter_of_an_hour(int timesAsked, long seconds) {
        assertThat(OpeningFollowUp.pause(Duration.ofSeconds(10), timesAsked)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void a_longer_rest_that_the_vendor_asks_for_is_never_cut_short() {
        assertThat(OpeningFollowUp.pause(Duration.ofHours(2), 0)).isEqualTo(Duration.ofHours(2));
        assertThat(OpeningFollowUp.pause(Duration.ofHours(2), 9)).isEqualTo(Duration.ofHours(2));
        assertThat(OpeningFollowUp.pause(Duration.ZERO, 0)).isEqualTo(Duration.ofSeconds(10));
    }
}

package io.nimbill.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PollingTest {

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    @Test
    void a_vendor_that_answers_is_looked_at_after_each_interval() {
        assertThat(Polling.pause(FIVE_MINUTES, 0)).isEqualTo(FIVE_MINUTES);
    }

    @Test
    void each_failure_doubles_the_pause_up_to_an_hour() {
        assertThat(Polling.pause(FIVE_MINUTES, 1)).isEqualTo(Duration.ofMinutes(10));
        assertThat(Polling.pause(FIVE_MINUTES, 3)).isEqualTo(Duration.ofMinutes(40));
        assertThat(Polling.pause(FIVE_MINUTES, 4)).isEqualTo(Duration.ofHours(1));
        assertThat(Polling.pause(FIVE_MINUTES, Integer.MAX_VALUE)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void an_interval_longer_than_an_hour_stays_what_it_is() {
        assertThat(Polling.pause(Duration.ofHours(6), 2)).isEqualTo(Duration.ofHours(6));
    }
}

package io.nimbill.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class KnownDeviceTest {

    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");

    private final KnownDevice device = new KnownDevice(7, "nbd_secret", NOW);

    @Test
    void it_is_known_for_its_own_user_and_for_half_a_year() {
        assertThat(device.isOf(7, NOW)).isTrue();
        assertThat(device.isOf(8, NOW)).isFalse();
        assertThat(device.isOf(7, NOW.plus(KnownDevice.LASTS))).isFalse();
    }

    @Test
    void it_locks_itself_after_five_failures_and_opens_after_fifteen_minutes() {
        for (int i = 0; i < 4; i++) {
            device.failed(NOW);
        }
        assertThat(device.isLockedAt(NOW)).isFalse();
        device.failed(NOW);
        assertThat(device.isLockedAt(NOW)).isTrue();
        device.failed(NOW.plusSeconds(60));
        assertThat(device.isLockedAt(NOW.plus(Duration.ofMinutes(15)))).isFalse();
        device.used(NOW.plus(Duration.ofMinutes(16)));
        device.failed(NOW.plus(Duration.ofMinutes(16)));
        assertThat(device.isLockedAt(NOW.plus(Duration.ofMinutes(16)))).isFalse();
    }
}

package io.nimbill.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LeasesTest {

    private static final Duration TIME = Duration.ofSeconds(30);

    private Instant now = Instant.parse("2026-11-22T06:00:00Z");
    private final Leases leases = new InMemoryLeases(() -> now);

    @Test
    void only_one_holds_a_lease() {
        assertThat(leases.acquire("import", TIME)).isPresent();
        assertThat(leases.acquire("import", TIME)).isEmpty();
        assertThat(leases.acquire("invoices", TIME)).isPresent();
    }

    @Test
    void a_worker_that_slept_past_its_time_can_neither_commit_nor_renew() {
        Lease sleeper = leases.acquire("import", TIME).orElseThrow();
        now = now.plusSeconds(31);
        Lease successor = leases.acquire("import", TIME).orElseThrow();

        assertThat(successor.token()).isGreaterThan(sleeper.token());
        assertThat(leases.renew(sleeper, TIME)).isFalse();
        assertThatThrownBy(() -> leases.check(sleeper)).isInstanceOf(LeaseLost.class);
        leases.release(sleeper);
        leases.check(successor);
    }

    @Test
    void a_worker_that_slept_may_go_on_when_nobody_took_over() {
        Lease lease = leases.acquire("import", TIME).orElseThrow();
        now = now.plusSeconds(31);

        assertThat(leases.isHeld("import")).isFalse();
        assertThat(leases.renew(lease, TIME)).isTrue();
        leases.check(lease);
    }

    @Test
    void a_released_lease_is_free_at_once_under_a_greater_token() {
        Lease first = leases.acquire("import", TIME).orElseThrow();
        leases.release(first);

        assertThat(leases.acquire("import", TIME).orElseThrow().token()).isGreaterThan(first.token());
    }
}

package io.nimbill.work;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Leases for tests outside the server, on a clock the test moves. */
public final class InMemoryLeases implements Leases {

    private record Held(Lease lease, Instant until) {}

    private final Map<String, Held> held = new HashMap<>();
    private final Map<String, Long> tokens = new HashMap<>();
    private final Supplier<Instant> now;

    public InMemoryLeases(Supplier<Instant> now) {
        this.now = now;
    }

    @Override
    public Optional<Lease> acquire(String name, Duration time) {
        if (isHeld(name)) {
            return Optional.empty();
        }
        Lease lease = new Lease(name, "test", tokens.merge(name, 1L, Long::sum));
        held.put(name, new Held(lease, now.get().plus(time)));
        return Optional.of(lease);
    }

    @Override
    public boolean renew(Lease lease, Duration time) {
        boolean ours = isOurs(lease);
        if (ours) {
            held.put(lease.name(), new Held(lease, now.get().plus(time)));
        }
        return ours;
    }

    @Override
    public void release(Lease lease) {
        if (isOurs(lease)) {
            held.remove(lease.name());
        }
    }

    @Override
    public void check(Lease lease) {
        if (!isOurs(lease)) {
            throw new LeaseLost(lease);
        }
    }

    @Override
    public void check(Lease lease, Connection connection) {
        check(lease);
    }

    @Override
    public boolean isHeld(String name) {
        Held holder = held.get(name);
        return holder != null && !holder.until().isBefore(now.get());
    }

    private boolean isOurs(Lease lease) {
        Held holder = held.get(lease.name());
        return holder != null && holder.lease().equals(lease);
    }
}

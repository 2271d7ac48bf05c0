package io.nimbill.work;

import java.sql.Connection;
import java.time.Duration;
import java.util.Optional;

/**
 * Who may write for a piece of batch work. Time is the database's, so that the clocks of the nodes do not matter. Every
 * holder gets a greater token; work checks it in the transaction it is about to commit, so that a worker that was
 * stopped past its time can no longer commit anything.
 */
public interface Leases {

    /** Takes the lease for a time; empty while another holds it and its time has not run out. */
    Optional<Lease> acquire(String name, Duration time);

    /** Prolongs the time from now; false when another took it over. */
    boolean renew(Lease lease, Duration time);

    /** Gives it back. Does nothing when another has it. */
    void release(Lease lease);

    /**
     * Makes sure, in the caller's transaction, that the lease is still ours, and keeps it so until the transaction ends.
     * Call it last before the commit: until then nobody can renew or take it.
     *
     * @throws LeaseLost when another took it over
     */
    void check(Lease lease);

    /** As {@link #check(Lease)}, in the transaction of this connection. */
    void check(Lease lease, Connection connection);

    /** Whether somebody holds it and its time has not run out. */
    boolean isHeld(String name);
}

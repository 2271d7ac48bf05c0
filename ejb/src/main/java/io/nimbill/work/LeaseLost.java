package io.nimbill.work;

import jakarta.ejb.ApplicationException;

/** Somebody else holds the lease now: this worker slept too long. Whatever it was about to commit is rolled back. */
@ApplicationException(rollback = true)
public class LeaseLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLost(Lease lease) {
        super("The lease " + lease.name() + " with token " + lease.token() + " has passed to another worker");
    }
}

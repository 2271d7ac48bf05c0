package io.nimbill.work;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;

/** Tells a clash with another transaction, which a second try may cure, from a fault, which it cannot. */
public final class Conflict {

    /** Deadlock, lock wait timeout, and MariaDB's "record has changed since last read". */
    private static final Set<Integer> CLASHES = Set.of(1213, 1205, 1020);

    private Conflict() {}

    /** What people are told where nobody could begin anew for them. */
    public static Refusal refusal() {
        return new Refusal(
                "clashed", "Somebody else changed the same thing at this moment. Nothing was done; try again.");
    }

    /** Whether such a clash is behind a failure. */
    public static boolean isIn(Throwable failure) {
        int depth = 0;
        for (Throwable t = failure; t != null && depth < 30; t = t.getCause(), depth++) {
            if (t instanceof OptimisticLockException) {
                return true;
            }
            if (t instanceof SQLException sql && CLASHES.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }
}

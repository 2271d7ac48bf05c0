package io.nimbill.work;

import java.sql.SQLException;

/** The database could not do it: a fault, never a refusal. Rolls the transaction back; {@link Transactions} may retry. */
public class DatabaseFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Keeps the driver's error, by whose number a conflict is told from a fault. */
    public DatabaseFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}

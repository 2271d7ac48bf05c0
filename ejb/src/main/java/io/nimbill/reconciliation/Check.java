package io.nimbill.reconciliation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** One thing to verify. */
interface Check {

    String name();

    /** What breaks the rule in the snapshot of this connection; at most {@code limit}. */
    List<Finding> findings(Connection snapshot, int limit) throws SQLException;
}

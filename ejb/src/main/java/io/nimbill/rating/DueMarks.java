package io.nimbill.rating;

import io.nimbill.work.Sql;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Marks the billing accounts whose charges of a period change, so that drafting looks there and nowhere else. A mark is
 * always a row of its own: accounts of one buyer are rated side by side and must not wait for each other.
 */
final class DueMarks {

    private DueMarks() {}

    /** Billing accounts with charges of an account. */
    static Set<Long> of(Connection connection, AccountKey key) {
        return new HashSet<>(Sql.on(connection)
                .list(
                        row -> row.getLong(1),
                        "SELECT DISTINCT billing_account_id FROM charge_total WHERE period_start = ? AND dataset_id = ?"
                                + " AND cloud_account_id = ? AND disposition = 'SOLD'",
                        key.periodStart(),
                        key.datasetId(),
                        key.cloudAccountId()));
    }

    /** Adds the marks in the transaction that changes the charges. */
    static void add(Connection connection, LocalDate periodStart, Collection<Long> billingAccounts) {
        for (Long billingAccount : billingAccounts) {
            Sql.on(connection)
                    .update(
                            "INSERT INTO due_mark (billing_account_id, period_start) VALUES (?, ?)",
                            billingAccount,
                            periodStart);
        }
    }
}

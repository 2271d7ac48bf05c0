package io.nimbill.rating;

import io.nimbill.work.Sql;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Marks the months of edges whose fees are behind: charges of their rows changed, or the agreement did. Like due marks they
 * are rows of their own, so that nobody waits; edges without fees get none. Marks are read before the charges are and taken
 * away with what was reckoned, so that one that comes meanwhile stays.
 */
final class FeeMarks {

    private static final String ADD = "INSERT INTO fee_mark (billing_account_id, period_start)"
            + " SELECT b.id, ? FROM billing_account b WHERE b.id = ? AND EXISTS (SELECT 1 FROM agreement a"
            + " JOIN agreement_fee f ON f.agreement_id = a.id WHERE a.seller_id = b.seller_id AND a.buyer_id = b.buyer_id)";

    private FeeMarks() {}

    /** Marks of one billing account. */
    record Marks(List<Long> ids, Set<YearMonth> months) {}

    /** Adds marks where there are fees; how many. */
    static int add(Sql sql, LocalDate periodStart, Collection<Long> billingAccounts) {
        return billingAccounts.stream()
                .mapToInt(account -> sql.update(ADD, periodStart, account))
                .sum();
    }

    static Marks of(Sql sql, long billingAccountId) {
        List<Long> ids = new ArrayList<>();
        Set<YearMonth> months = new TreeSet<>();
        sql.list(
                row -> ids.add(row.getLong("id")) && months.add(YearMonth.from(Sql.day(row, "period_start"))),
                "SELECT id, period_start FROM fee_mark WHERE billing_account_id = ?",
                billingAccountId);
        return new Marks(ids, months);
    }

    /** Billing accounts with a mark. */
    static Set<Long> accounts(Sql sql) {
        return new HashSet<>(sql.list(row -> row.getLong(1), "SELECT DISTINCT billing_account_id FROM fee_mark"));
    }

    static void remove(Sql sql, Marks marks) {
        if (!marks.ids().isEmpty()) {
            sql.update(
                    "DELETE FROM fee_mark WHERE id IN ("
                            + String.join(", ", Collections.nCopies(marks.ids().size(), "?")) + ")",
                    marks.ids().toArray());
        }
    }
}

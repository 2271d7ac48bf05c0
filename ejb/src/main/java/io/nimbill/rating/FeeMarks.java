package io.nimbill.rating;

import io.nimbill.work.Sql;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Marks the months of edges whose fees are behind: charges of their rows changed, or the agreement did. Like due marks they
 * are rows of their own, so that nobody waits. Marks are read before the charges are and taken away with what was reckoned, so
 * that one that comes meanwhile stays. Rating marks every edge, as it may not read agreements where it loads charges; the
 * marks of edges without fees are swept away before fees are reckoned.
 */
final class FeeMarks {

    private static final String WITHOUT_FEES = """
            DELETE FROM fee_mark WHERE NOT EXISTS (
              SELECT 1 FROM billing_account b
              JOIN agreement a ON a.seller_id = b.seller_id AND a.buyer_id = b.buyer_id
              JOIN agreement_fee f ON f.agreement_id = a.id
              WHERE b.id = fee_mark.billing_account_id)""";

    private FeeMarks() {}

    /** Marks of one billing account. */
    record Marks(List<Long> ids, Set<YearMonth> months) {}

    /** Adds marks in the transaction that changes the charges. */
    static void add(Sql sql, LocalDate periodStart, Collection<Long> billingAccounts) {
        billingAccounts.forEach(account -> sql.update(
                "INSERT INTO fee_mark (billing_account_id, period_start) VALUES (?, ?)", account, periodStart));
    }

    /** Takes away what marks edges that never had a fee. */
    static void sweep(Sql sql) {
        sql.update(WITHOUT_FEES);
    }

    private record Mark(long id, YearMonth month) {}

    /** @param isLocked tells months whose marks stay until they are opened again */
    static Marks of(Sql sql, long billingAccountId, Predicate<YearMonth> isLocked) {
        List<Mark> marks = sql
                .list(
                        row -> new Mark(row.getLong("id"), YearMonth.from(Sql.day(row, "period_start"))),
                        "SELECT id, period_start FROM fee_mark WHERE billing_account_id = ?",
                        billingAccountId)
                .stream()
                .filter(mark -> !isLocked.test(mark.month()))
                .toList();
        return new Marks(
                marks.stream().map(Mark::id).toList(),
                marks.stream().map(Mark::month).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The months that are marked, by billing account. */
    static Map<Long, Set<YearMonth>> months(Sql sql) {
        Map<Long, Set<YearMonth>> months = new TreeMap<>();
        sql.list(
                row -> months.computeIfAbsent(row.getLong("billing_account_id"), id -> new TreeSet<>())
                        .add(YearMonth.from(Sql.day(row, "period_start"))),
                "SELECT DISTINCT billing_account_id, period_start FROM fee_mark");
        return months;
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

package io.nimbill.invoice;

import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * The periods of a billing account on which something may be due: those that rating marked since they were found even.
 * A mark that is added after the marks were read has an id of its own and stays, whatever is taken away.
 */
@ApplicationScoped
class DuePeriods {

    private static final int AT_ONCE = 500;

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource dataSource;

    /** Marks as they were before the charges behind them were read, ids by period. */
    record Marks(Map<LocalDate, List<Long>> ids) {

        SortedSet<LocalDate> periods() {
            return new TreeSet<>(ids.keySet());
        }
    }

    /** The marks of a billing account up to and with a period. */
    Marks of(long billingAccountId, LocalDate latestPeriod) {
        Map<LocalDate, List<Long>> ids = new TreeMap<>();
        Sql.on(dataSource)
                .list(
                        row -> ids.computeIfAbsent(Sql.day(row, "period_start"), period -> new ArrayList<>())
                                .add(row.getLong("id")),
                        "SELECT id, period_start FROM due_mark WHERE billing_account_id = ? AND period_start <= ?"
                                + " ORDER BY period_start, id",
                        billingAccountId,
                        latestPeriod);
        return new Marks(ids);
    }

    /** Takes away the marks of periods that are even, and all but one of the others. */
    void looked(Marks marks, Set<LocalDate> stillDue) {
        List<Long> done = new ArrayList<>();
        marks.ids().forEach((period, ids) -> done.addAll(stillDue.contains(period) ? ids.subList(1, ids.size()) : ids));
        for (int from = 0; from < done.size(); from += AT_ONCE) {
            remove(done.subList(from, Math.min(done.size(), from + AT_ONCE)));
        }
    }

    private void remove(Collection<Long> ids) {
        Sql.on(dataSource)
                .update(
                        "DELETE FROM due_mark WHERE id IN (" + String.join(", ", Collections.nCopies(ids.size(), "?"))
                                + ")",
                        ids.toArray());
    }
}

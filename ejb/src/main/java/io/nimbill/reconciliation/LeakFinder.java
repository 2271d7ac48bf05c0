package io.nimbill.reconciliation;

import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.ListOrder;
import io.nimbill.work.Query;
import io.nimbill.work.Sorting;
import io.nimbill.work.Sql;
import io.nimbill.work.Transactions;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Finds where sellers lose money, and shows each what it and those below it lose. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class LeakFinder {

    private static final int MONTHS = 3;
    private static final int DETAIL_LENGTH = 500;

    private static final String ALL =
            "SELECT l.kind, CONCAT('pty_', s.public_id) AS seller_id, s.legal_name, l.subject_type,"
                    + " l.subject_id, l.subject_name, l.detail, l.period_start, l.ended_on, l.currency, l.amount, l.row_count,"
                    + " l.found_at FROM leak l JOIN party s ON s.id = l.seller_id WHERE s.path LIKE ?";

    private static final ListOrder ORDER = new ListOrder(
            "l.amount IS NULL, l.amount DESC, l.ended_on DESC, l.id",
            Map.of(
                    "kind", "l.kind",
                    "seller", "s.legal_name",
                    "subject", "l.subject_name",
                    "period", "l.period_start",
                    "amount", "l.amount"));

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Resource(lookup = "java:jboss/datasources/NimbillNonJtaDS")
    private DataSource ownTransaction;

    @Inject
    private Transactions transactions;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * What was found last, the largest amounts first unless another order is asked for.
     *
     * @param kind null for all
     */
    @Requires(Permission.VIEW_MARGIN)
    public List<Leak> leaks(LeakKind kind, Sorting sorting) {
        return Query.of(ALL, caller.get().partyPath() + "%")
                .andIfChosen("l.kind = ?", kind)
                .then(ORDER.clause(sorting))
                .list(callersTransaction, LeakFinder::leak);
    }

    /** When was looked last; empty when never, or when nothing was found. */
    @Requires(Permission.VIEW_MARGIN)
    public Optional<Instant> lookedAt() {
        return Sql.on(callersTransaction)
                .one(row -> Sql.instant(row, "found_at"), "SELECT found_at FROM leak ORDER BY found_at DESC LIMIT 1");
    }

    /**
     * Looks anew, and puts what is found in the place of what was.
     *
     * @param beforeCommit called last in the transaction that keeps it
     * @return how many were found
     */
    @Requires(Permission.RUN_JOBS)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public int refresh(Runnable beforeCommit) {
        List<FoundLeak> found = search();
        return transactions.callAlone(() -> {
            Sql sql = Sql.on(callersTransaction);
            sql.update("DELETE FROM leak");
            found.forEach(leak -> keep(sql, leak));
            beforeCommit.run();
            return found.size();
        });
    }

    private List<FoundLeak> search() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        try (Connection connection = ownTransaction.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT");
            try {
                return new LeakSearch(connection, today.withDayOfMonth(1).minusMonths(MONTHS), today).all();
            } finally {
                statement.execute("ROLLBACK");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Leaks could not be looked for: " + e.getMessage(), e);
        }
    }

    private void keep(Sql sql, FoundLeak leak) {
        sql.update(
                "INSERT INTO leak (seller_id, kind, subject_type, subject_id, subject_name, detail, period_start, ended_on,"
                        + " currency, amount, row_count, found_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                leak.sellerId(),
                leak.kind(),
                leak.subjectType(),
                leak.subjectId(),
                shortened(leak.subjectName()),
                shortened(leak.detail()),
                leak.period(),
                leak.endedOn(),
                leak.currency(),
                leak.amount(),
                leak.rows(),
                clock.instant());
    }

    private static String shortened(String text) {
        return text.length() <= DETAIL_LENGTH ? text : text.substring(0, DETAIL_LENGTH);
    }

    private static Leak leak(ResultSet row) throws SQLException {
        return new Leak(
                LeakKind.valueOf(row.getString("kind")),
                row.getString("seller_id"),
                row.getString("legal_name"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                row.getString("subject_name"),
                row.getString("detail"),
                Sql.day(row, "period_start"),
                Sql.day(row, "ended_on"),
                row.getString("currency"),
                row.getBigDecimal("amount"),
                row.getLong("row_count"),
                Sql.instant(row, "found_at"));
    }
}

package io.nimbill.rating;

import io.nimbill.work.PublicId;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Shadow runs and their results, in the caller's transaction. A run takes the place of the one before of its draft. */
@ApplicationScoped
class ShadowStore {

    private static final String RUNS = "SELECT r.id, r.public_id, r.operation_id, r.price_book_version_id, r.seller_id,"
            + " r.basis, r.first_period, r.last_period, r.requested_at,"
            + " COALESCE(u.display_name, r.requested_by) AS requested_by, r.ended_at, r.accounts FROM shadow_run r"
            + " LEFT JOIN user_account u ON r.requested_by = CONCAT('usr_', u.public_id) ";

    private static final String BUYERS = "SELECT s.public_id AS seller_id, s.legal_name AS seller_name,"
            + " b.public_id AS buyer_id, b.legal_name AS buyer_name, b.kind AS buyer_kind, f.currency,"
            + " SUM(f.sales_before) AS sales_before, SUM(f.sales_after) AS sales_after,"
            + " SUM(f.margin_before) AS margin_before, SUM(f.margin_after) AS margin_after,"
            + " SUM(f.row_count) AS row_count FROM shadow_figure f JOIN party s ON s.id = f.seller_id"
            + " JOIN party b ON b.id = f.buyer_id WHERE f.run_id = ?"
            + " GROUP BY s.public_id, s.legal_name, s.depth, b.public_id, b.legal_name, b.kind, f.currency"
            + " ORDER BY s.depth, ABS(SUM(f.sales_after) - SUM(f.sales_before)) DESC, b.legal_name, f.currency";

    private static final String REASONS = "SELECT s.public_id AS seller_id, b.public_id AS buyer_id, r.currency,"
            + " r.words_before, r.words_after, r.outcome_before, r.outcome_after, r.other_cost, r.row_count, r.sales, r.margin"
            + " FROM shadow_reason r JOIN party s ON s.id = r.seller_id JOIN party b ON b.id = r.buyer_id"
            + " WHERE r.run_id = ? ORDER BY r.seller_id, r.buyer_id, r.currency, r.ordinal";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    /**
     * A run as it is kept.
     *
     * @param versionId database id of the draft
     * @param sellerId database id of the seller of its book
     * @param basis hash of the rules it was asked for with
     */
    record Kept(
            long id,
            PublicId publicId,
            PublicId operation,
            long versionId,
            long sellerId,
            String basis,
            LocalDate firstPeriod,
            LocalDate lastPeriod,
            Instant requestedAt,
            String requestedBy,
            Instant endedAt,
            long accounts) {}

    private record BuyerKey(String sellerId, String buyerId, String currency) {}

    void open(
            PublicId id,
            PublicId operation,
            long versionId,
            long sellerId,
            String basis,
            List<LocalDate> periods,
            Instant now,
            String by) {
        forget(versionId);
        sql().update(
                        "INSERT INTO shadow_run (public_id, operation_id, price_book_version_id, seller_id, basis, first_period,"
                                + " last_period, requested_at, requested_by, accounts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                        id,
                        operation,
                        versionId,
                        sellerId,
                        basis,
                        periods.get(0),
                        periods.get(periods.size() - 1),
                        now,
                        by);
    }

    private void forget(long versionId) {
        for (String table : List.of("shadow_reason", "shadow_figure")) {
            sql().update(
                            "DELETE FROM " + table
                                    + " WHERE run_id IN (SELECT id FROM shadow_run WHERE price_book_version_id = ?)",
                            versionId);
        }
        sql().update("DELETE FROM shadow_run WHERE price_book_version_id = ?", versionId);
    }

    Optional<Kept> find(PublicId id) {
        return sql().one(ShadowStore::kept, RUNS + "WHERE r.public_id = ?", id);
    }

    Optional<Kept> ofVersion(long versionId) {
        return sql().one(ShadowStore::kept, RUNS + "WHERE r.price_book_version_id = ?", versionId);
    }

    /** Keeps the result; nothing where the run has been replaced meanwhile. */
    void keep(
            Kept run,
            List<ShadowTally.ShadowFigure> figures,
            List<ShadowTally.ShadowReason> reasons,
            Map<Long, String> words,
            long accounts,
            Instant now) {
        int found = sql().update(
                        "UPDATE shadow_run SET ended_at = ?, accounts = ? WHERE id = ? AND ended_at IS NULL",
                        now,
                        accounts,
                        run.id());
        if (found == 0) {
            return;
        }
        figures.forEach(figure -> sql().update(
                        "INSERT INTO shadow_figure (run_id, period_start, seller_id, buyer_id, currency, sales_before,"
                                + " sales_after, margin_before, margin_after, row_count)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        run.id(),
                        figure.periodStart(),
                        figure.edge().sellerId(),
                        figure.edge().buyerId(),
                        figure.edge().currency().getCurrencyCode(),
                        figure.salesBefore(),
                        figure.salesAfter(),
                        figure.marginBefore(),
                        figure.marginAfter(),
                        figure.rows()));
        int ordinal = 0;
        for (ShadowTally.ShadowReason reason : reasons) {
            keep(run, reason, words, ordinal++);
        }
    }

    private void keep(Kept run, ShadowTally.ShadowReason reason, Map<Long, String> words, int ordinal) {
        sql().update(
                        "INSERT INTO shadow_reason (run_id, seller_id, buyer_id, currency, ordinal, words_before, words_after,"
                                + " outcome_before, outcome_after, other_cost, row_count, sales, margin)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        run.id(),
                        reason.edge().sellerId(),
                        reason.edge().buyerId(),
                        reason.edge().currency().getCurrencyCode(),
                        ordinal,
                        words.get(reason.cause().ruleBefore()),
                        words.get(reason.cause().ruleAfter()),
                        reason.cause().outcomeBefore(),
                        reason.cause().outcomeAfter(),
                        reason.cause().otherCost(),
                        reason.rows(),
                        reason.sales(),
                        reason.margin());
    }

    /** What each buyer would have paid; sellers from the top, what moves the most first. */
    List<ShadowBuyer> buyers(Kept run) {
        Map<BuyerKey, List<ShadowWords>> reasons = new HashMap<>();
        sql().list(
                        row -> reasons.computeIfAbsent(key(row), first -> new ArrayList<>())
                                .add(words(row)),
                        REASONS,
                        run.id());
        return sql().list(row -> buyer(row).because(reasons.getOrDefault(key(row), List.of())), BUYERS, run.id());
    }

    private Sql sql() {
        return Sql.on(callersTransaction);
    }

    private static BuyerKey key(ResultSet row) throws SQLException {
        return new BuyerKey(row.getString("seller_id"), row.getString("buyer_id"), row.getString("currency"));
    }

    private static ShadowBuyer buyer(ResultSet row) throws SQLException {
        return new ShadowBuyer(
                "pty_" + row.getString("seller_id"),
                row.getString("seller_name"),
                "pty_" + row.getString("buyer_id"),
                row.getString("buyer_name"),
                row.getString("buyer_kind"),
                row.getString("currency"),
                row.getBigDecimal("sales_before"),
                row.getBigDecimal("sales_after"),
                row.getBigDecimal("margin_before"),
                row.getBigDecimal("margin_after"),
                row.getLong("row_count"),
                List.of());
    }

    private static ShadowWords words(ResultSet row) throws SQLException {
        return new ShadowWords(
                row.getString("words_before"),
                row.getString("words_after"),
                row.getString("outcome_before"),
                row.getString("outcome_after"),
                row.getBoolean("other_cost"),
                row.getLong("row_count"),
                row.getBigDecimal("sales"),
                row.getBigDecimal("margin"));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getLong("id"),
                new PublicId(row.getString("public_id")),
                new PublicId(row.getString("operation_id")),
                row.getLong("price_book_version_id"),
                row.getLong("seller_id"),
                row.getString("basis"),
                Sql.day(row, "first_period"),
                Sql.day(row, "last_period"),
                Sql.instant(row, "requested_at"),
                row.getString("requested_by"),
                Sql.instant(row, "ended_at"),
                row.getLong("accounts"));
    }
}

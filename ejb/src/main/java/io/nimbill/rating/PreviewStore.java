package io.nimbill.rating;

import io.nimbill.money.Rounding;
import io.nimbill.work.PublicId;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** Previews and their results, in the caller's transaction. One takes the place of the one before of the same subject. */
@ApplicationScoped
class PreviewStore {

    private static final String ALL =
            "SELECT v.id, v.public_id, v.operation_id, v.delivery_id, v.price_book_version_id,"
                    + " v.valid_from, v.seller_id, v.basis, v.requested_at, COALESCE(u.display_name, v.requested_by) AS requested_by,"
                    + " v.ended_at, v.accounts, v.moved, v.moved_currency FROM preview v"
                    + " LEFT JOIN user_account u ON v.requested_by = CONCAT('usr_', u.public_id) ";

    private static final String FIGURES =
            "SELECT f.period_start, s.public_id AS seller_id, s.legal_name AS seller_name,"
                    + " b.public_id AS buyer_id, b.legal_name AS buyer_name, b.kind AS buyer_kind, f.currency, f.sales_before,"
                    + " f.sales_after, f.margin_before, f.margin_after, f.accounts, f.issued FROM preview_figure f"
                    + " JOIN party s ON s.id = f.seller_id JOIN party b ON b.id = f.buyer_id WHERE f.preview_id = ?"
                    + " ORDER BY s.depth, ABS(f.sales_after - f.sales_before) DESC, b.legal_name,"
                    + " f.period_start, f.currency";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    /**
     * What a preview is of.
     *
     * @param deliveryId database id; null for a price version
     * @param versionId database id; null for a delivery
     * @param validFrom the day from which the version would price; null for a delivery
     */
    record Subject(Long deliveryId, Long versionId, LocalDate validFrom) {

        static Subject ofDelivery(long id) {
            return new Subject(id, null, null);
        }

        static Subject ofVersion(long id, LocalDate from) {
            return new Subject(null, id, from);
        }
    }

    /**
     * A preview as it is kept.
     *
     * @param basis what it rests on
     * @param moved null while there is no result or where a rate is missing
     */
    record Kept(
            long id,
            PublicId publicId,
            PublicId operation,
            Subject subject,
            long sellerId,
            String basis,
            Instant requestedAt,
            String requestedBy,
            Instant endedAt,
            long accounts,
            BigDecimal moved,
            String currency) {}

    void open(
            PublicId id,
            PublicId operation,
            Subject subject,
            long sellerId,
            String basis,
            String currency,
            Instant now,
            String by) {
        of(subject).ifPresent(last -> {
            sql().update("DELETE FROM preview_figure WHERE preview_id = ?", last.id());
            sql().update("DELETE FROM preview WHERE id = ?", last.id());
        });
        sql().update(
                        "INSERT INTO preview (public_id, operation_id, delivery_id, price_book_version_id, valid_from,"
                                + " seller_id, basis, requested_at, requested_by, accounts, moved_currency)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)",
                        id,
                        operation,
                        subject.deliveryId(),
                        subject.versionId(),
                        subject.validFrom(),
                        sellerId,
                        basis,
                        now,
                        by,
                        currency);
    }

    Optional<Kept> find(PublicId id) {
        return sql().one(PreviewStore::kept, ALL + "WHERE v.public_id = ?", id);
    }

    /** The last one of a subject; the day from which a version would price does not matter. */
    Optional<Kept> of(Subject subject) {
        return subject.deliveryId() == null
                ? sql().one(PreviewStore::kept, ALL + "WHERE v.price_book_version_id = ?", subject.versionId())
                : sql().one(PreviewStore::kept, ALL + "WHERE v.delivery_id = ?", subject.deliveryId());
    }

    /**
     * Keeps the result, of edges that move; nothing where the preview has been replaced meanwhile.
     *
     * @param issued months and edges that have been billed
     */
    void keep(
            Kept preview,
            List<PreviewTally.Figure> figures,
            Set<PreviewTally.EdgeMonth> issued,
            BigDecimal moved,
            long accounts,
            Instant now) {
        int found = sql().update(
                        "UPDATE preview SET ended_at = ?, accounts = ?, moved = ? WHERE id = ? AND ended_at IS NULL",
                        now,
                        accounts,
                        moved == null ? null : Rounding.toCharge(moved),
                        preview.id());
        if (found == 0) {
            return;
        }
        figures.stream().filter(figure -> figure.accounts() > 0).forEach(figure -> sql().update(
                        "INSERT INTO preview_figure (preview_id, period_start, seller_id, buyer_id, currency, sales_before,"
                                + " sales_after, margin_before, margin_after, accounts, issued)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        preview.id(),
                        figure.periodStart(),
                        figure.edge().sellerId(),
                        figure.edge().buyerId(),
                        figure.edge().currency().getCurrencyCode(),
                        figure.salesBefore(),
                        figure.salesAfter(),
                        figure.marginBefore(),
                        figure.marginAfter(),
                        figure.accounts(),
                        issued.contains(new PreviewTally.EdgeMonth(figure.periodStart(), figure.edge()))));
    }

    List<PreviewFigure> figures(Kept preview) {
        return sql().list(PreviewStore::figure, FIGURES, preview.id());
    }

    private static PreviewFigure figure(ResultSet row) throws SQLException {
        return new PreviewFigure(
                Sql.day(row, "period_start"),
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
                row.getLong("accounts"),
                row.getBoolean("issued"));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getLong("id"),
                new PublicId(row.getString("public_id")),
                new PublicId(row.getString("operation_id")),
                new Subject(
                        Sql.number(row, "delivery_id"),
                        Sql.number(row, "price_book_version_id"),
                        Sql.day(row, "valid_from")),
                row.getLong("seller_id"),
                row.getString("basis"),
                Sql.instant(row, "requested_at"),
                row.getString("requested_by"),
                Sql.instant(row, "ended_at"),
                row.getLong("accounts"),
                row.getBigDecimal("moved"),
                row.getString("moved_currency"));
    }

    private Sql sql() {
        return Sql.on(callersTransaction);
    }
}

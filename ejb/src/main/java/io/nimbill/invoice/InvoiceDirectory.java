package io.nimbill.invoice;

import io.nimbill.audit.AuditTrail;
import io.nimbill.invoice.document.CanonicalJson;
import io.nimbill.invoice.document.DocumentType;
import io.nimbill.invoice.document.IssuedDocument;
import io.nimbill.money.Money;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.time.BillingPeriod;
import io.nimbill.work.ListOrder;
import io.nimbill.work.NotFound;
import io.nimbill.work.Placed;
import io.nimbill.work.PublicId;
import io.nimbill.work.Query;
import io.nimbill.work.Sorting;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Reads documents. A party sees what was sold in its subtree and what it bought itself: a reseller the documents between
 * its clients and itself and those from its seller; a client its own. Others were never there.
 */
@Stateless
public class InvoiceDirectory {

    private static final String COLUMNS = """
            SELECT i.id, i.public_id, i.invoice_number, i.type_code, s.public_id AS seller_id, s.legal_name AS seller,
                   b.public_id AS buyer_id, b.legal_name AS buyer, i.issue_date, i.due_date, i.period_start, i.period_end,
                   i.currency, i.net_amount, i.tax_amount, i.total_amount, st.state, st.mailed_at
            """;

    private static final String VISIBLE = """
            FROM invoice i
            JOIN party s ON s.id = i.seller_id
            JOIN party b ON b.id = i.buyer_id
            LEFT JOIN invoice_state st ON st.invoice_id = i.id
            WHERE (s.path LIKE ? OR b.path = ?)""";

    private static final ListOrder ORDER = new ListOrder(
            "i.issue_date DESC, i.issued_at DESC, i.id DESC",
            Map.of(
                    "number", "i.invoice_number",
                    "buyer", "b.legal_name",
                    "period", "i.period_start",
                    "issued", "i.issue_date",
                    "due", "i.due_date",
                    "state", "st.state",
                    "net", "i.net_amount",
                    "total", "i.total_amount"));

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource dataSource;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private InvoiceContents contents;

    @Inject
    private Rendering rendering;

    /** A page of documents, newest first. */
    @Requires(Permission.VIEW_INVOICES)
    public List<InvoiceRow> page(InvoiceFilter filter, int first, int size) {
        return page(filter, Sorting.NONE, first, size);
    }

    /** A page of documents in the order asked for. */
    @Requires(Permission.VIEW_INVOICES)
    public List<InvoiceRow> page(InvoiceFilter filter, Sorting sorting, int first, int size) {
        return chosen(COLUMNS, filter)
                .then(ORDER.clause(sorting) + " LIMIT ? OFFSET ?", size, first)
                .list(dataSource, InvoiceDirectory::row);
    }

    /** Every document of the same choice, one after the other, in the order asked for. */
    @Requires(Permission.VIEW_INVOICES)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void each(InvoiceFilter filter, Sorting sorting, Consumer<InvoiceRow> taker) {
        chosen(COLUMNS, filter).then(ORDER.clause(sorting)).each(dataSource, InvoiceDirectory::row, taker);
    }

    /**
     * The documents that follow a place, newest first; documents issued meanwhile move nothing.
     *
     * @param place of the last one seen; null to begin
     */
    @Requires(Permission.VIEW_INVOICES)
    public List<Placed<InvoiceRow>> after(InvoiceFilter filter, String place, int size) {
        Query query = chosen(
                COLUMNS.stripTrailing() + ", CONCAT(i.issue_date, ',', i.issued_at, ',', i.id) AS place\n", filter);
        if (place != null) {
            Object[] last = place.split(",");
            query = query.then("AND (i.issue_date, i.issued_at, i.id) < (?, ?, ?)", last);
        }
        return query.then("ORDER BY i.issue_date DESC, i.issued_at DESC, i.id DESC LIMIT ?", size)
                .list(dataSource, Placed.reader(InvoiceDirectory::row));
    }

    /** How many documents a filter shows in all. */
    @Requires(Permission.VIEW_INVOICES)
    public long count(InvoiceFilter filter) {
        return chosen("SELECT COUNT(*) ", filter).count(dataSource);
    }

    /** Sums of the whole filter, one per seller and currency; credit notes, being below zero, count against. */
    @Requires(Permission.VIEW_INVOICES)
    public List<InvoiceSum> sums(InvoiceFilter filter) {
        return chosen("""
                        SELECT s.legal_name AS seller, i.currency, SUM(i.net_amount) AS net, SUM(i.tax_amount) AS tax, SUM(i.total_amount) AS total
                        """, filter)
                .then("GROUP BY s.id, s.legal_name, s.depth, i.currency ORDER BY s.depth, s.legal_name, i.currency")
                .list(
                        dataSource,
                        row -> new InvoiceSum(
                                row.getString("seller"),
                                row.getString("currency"),
                                row.getBigDecimal("net"),
                                row.getBigDecimal("tax"),
                                row.getBigDecimal("total")));
    }

    /**
     * One document with its lines.
     *
     * @throws NotFound when it never was or is not for this caller
     */
    @Requires(Permission.VIEW_INVOICES)
    public InvoiceDetail one(PublicId id) {
        return contents.of(visible(id));
    }

    /**
     * The frozen content of a document.
     *
     * @throws NotFound when it never was or is not for this caller
     */
    @Requires(Permission.VIEW_INVOICES)
    public IssuedDocument document(PublicId id) {
        return Query.of("SELECT content FROM invoice WHERE id = ?", visible(id).key())
                .first(dataSource, row -> CanonicalJson.read(row.getString("content"), IssuedDocument.class))
                .orElseThrow(NotFound::new);
    }

    /**
     * The document as PDF or UBL: the same bytes for ever.
     *
     * @throws NotFound when it never was or is not for this caller
     */
    @Requires(Permission.VIEW_INVOICES)
    public Rendition rendition(PublicId id, RenditionKind kind) {
        return rendering.of(visible(id).key(), kind);
    }

    private InvoiceRow visible(PublicId id) {
        return visible(COLUMNS)
                .then("AND i.public_id = ?", id)
                .first(dataSource, InvoiceDirectory::row)
                .orElseThrow(() -> notFound(id));
    }

    private NotFound notFound(PublicId id) {
        if (Query.of("SELECT COUNT(*) FROM invoice WHERE public_id = ?", id).count(dataSource) > 0) {
            auditTrail.refused("reach-outside-subtree", "invoice", id.value(), "outside the caller's subtree");
            return NotFound.afterRecord();
        }
        return new NotFound();
    }

    private Query chosen(String columns, InvoiceFilter filter) {
        return onSide(visible(columns), filter.side())
                .andIfChosen("s.public_id = ?", filter.seller())
                .andIfChosen("b.public_id = ?", filter.buyer())
                .andIfChosen("i.issue_date >= ?", filter.issuedFrom())
                .andIfChosen("i.issue_date < ?", filter.issuedTo())
                .andIfChosen("LOCATE(LOWER(?), LOWER(i.invoice_number)) > 0", filter.number());
    }

    private Query onSide(Query query, InvoiceSide side) {
        if (side == null) {
            return query;
        }
        String path = currentCaller.get().partyPath();
        return switch (side) {
            case ISSUED -> query.then("AND s.path = ?", path);
            case BELOW -> query.then("AND s.path LIKE ? AND s.path <> ?", path + "%", path);
            case RECEIVED -> query.then("AND b.path = ?", path);
        };
    }

    private Query visible(String columns) {
        String path = currentCaller.get().partyPath();
        return Query.of(columns + VISIBLE, path + "%", path);
    }

    private static InvoiceRow row(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new InvoiceRow(
                row.getLong("id"),
                new PublicId(row.getString("public_id")),
                row.getString("invoice_number"),
                DocumentType.of(row.getString("type_code")),
                new PublicId(row.getString("seller_id")),
                row.getString("seller"),
                new PublicId(row.getString("buyer_id")),
                row.getString("buyer"),
                Sql.day(row, "issue_date"),
                Sql.day(row, "due_date"),
                new BillingPeriod(Sql.day(row, "period_start"), Sql.day(row, "period_end")),
                money(row, "net_amount", currency),
                money(row, "tax_amount", currency),
                money(row, "total_amount", currency),
                row.getString("state"),
                Sql.instant(row, "mailed_at"));
    }

    private static Money money(ResultSet row, String column, Currency currency) throws SQLException {
        BigDecimal posted = row.getBigDecimal(column);
        return Money.of(posted.stripTrailingZeros(), currency);
    }
}

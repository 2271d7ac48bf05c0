package io.nimbill.invoice;

import io.nimbill.audit.AuditTrail;
import io.nimbill.invoice.document.CanonicalJson;
import io.nimbill.invoice.document.IssuedDocument;
import io.nimbill.money.Money;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.time.BillingPeriod;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
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
                   i.currency, i.net_amount, i.tax_amount, i.total_amount, st.state, st.mailed_at""";

    private static final String TABLES = "\n" + """
            FROM invoice i
            JOIN party s ON s.id = i.seller_id
            JOIN party b ON b.id = i.buyer_id
            JOIN invoice_state st ON st.invoice_id = i.id
            WHERE (s.path LIKE ? OR b.path = ?)""";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource dataSource;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Rendering rendering;

    /**
     * A page of documents, newest first.
     *
     * @param before key of the last one seen; {@code Long.MAX_VALUE} to begin
     */
    @Requires(Permission.VIEW_INVOICES)
    public List<InvoiceRow> page(InvoiceFilter filter, long before, int limit) {
        List<Object> arguments = scope();
        String where = where(filter, arguments) + " AND i.id < ?";
        arguments.add(before);
        return Sql.on(dataSource)
                .list(
                        InvoiceDirectory::row,
                        COLUMNS + TABLES + where + " ORDER BY i.id DESC LIMIT " + limit,
                        arguments.toArray());
    }

    /** How many documents a filter shows in all. */
    @Requires(Permission.VIEW_INVOICES)
    public long count(InvoiceFilter filter) {
        List<Object> arguments = scope();
        String where = where(filter, arguments);
        return Sql.on(dataSource)
                .one(row -> row.getLong(1), "SELECT COUNT(*)" + TABLES + where, arguments.toArray())
                .orElse(0L);
    }

    /**
     * One document.
     *
     * @throws NotFound when it never was or is not for this caller
     */
    @Requires(Permission.VIEW_INVOICES)
    public InvoiceDetail one(PublicId id) {
        List<Object> arguments = scope();
        arguments.add(id);
        return Sql.on(dataSource)
                .one(
                        row -> new InvoiceDetail(
                                row(row),
                                CanonicalJson.read(row.getString("content"), IssuedDocument.class),
                                row.getString("content_hash")),
                        COLUMNS + ", i.content, i.content_hash" + TABLES + " AND i.public_id = ?",
                        arguments.toArray())
                .orElseThrow(() -> notFound(id));
    }

    /**
     * The document as PDF or UBL: the same bytes for ever.
     *
     * @throws NotFound when it never was or is not for this caller
     */
    @Requires(Permission.VIEW_INVOICES)
    public Rendition rendition(PublicId id, RenditionKind kind) {
        return rendering.of(one(id).row().key(), kind);
    }

    private NotFound notFound(PublicId id) {
        boolean exists = Sql.on(dataSource)
                .one(row -> row.getLong("id"), "SELECT id FROM invoice WHERE public_id = ?", id)
                .isPresent();
        if (exists) {
            auditTrail.refused("reach-outside-subtree", "invoice", id.value(), "outside the caller's subtree");
        }
        return new NotFound();
    }

    private List<Object> scope() {
        String path = currentCaller.get().partyPath();
        return new ArrayList<>(List.of(path + "%", path));
    }

    private static String where(InvoiceFilter filter, List<Object> arguments) {
        StringBuilder where = new StringBuilder();
        add(where, arguments, " AND s.public_id = ?", filter.seller());
        add(where, arguments, " AND b.public_id = ?", filter.buyer());
        add(where, arguments, " AND i.issue_date >= ?", filter.issuedFrom());
        add(where, arguments, " AND i.issue_date < ?", filter.issuedTo());
        add(where, arguments, " AND i.period_start = ?", filter.period());
        return where.toString();
    }

    private static void add(StringBuilder where, List<Object> arguments, String condition, Object value) {
        if (value != null) {
            where.append(condition);
            arguments.add(value);
        }
    }

    private static InvoiceRow row(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new InvoiceRow(
                row.getLong("id"),
                new PublicId(row.getString("public_id")),
                row.getString("invoice_number"),
                "381".equals(row.getString("type_code")),
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

package io.nimbill.analysis;

import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.NotFound;
import io.nimbill.work.Query;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Issued documents of the viewer's branch, and those the viewer got from its own seller. */
@Stateless
public class InvoiceRegister {

    private static final String FROM = """
            FROM invoice i
            JOIN party seller ON seller.id = i.seller_id
            JOIN party buyer ON buyer.id = i.buyer_id
            LEFT JOIN invoice_state st ON st.invoice_id = i.id
            WHERE (seller.path LIKE ? OR buyer.id = ?)""";

    private static final String COLUMNS = """
            SELECT CONCAT('inv_', i.public_id) AS id, i.invoice_number, i.type_code, seller.legal_name AS seller_name,
                   CONCAT('pty_', buyer.public_id) AS buyer_id, buyer.legal_name AS buyer_name, i.issue_date, i.due_date,
                   i.period_start, i.period_end, i.currency, i.net_amount, i.tax_amount, i.total_amount, st.state,
                   st.mailed_at
            """;

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @Inject
    private Viewpoint viewpoint;

    /** A page of documents, newest first. */
    @Requires(Permission.VIEW_INVOICES)
    public List<InvoiceRow> page(InvoiceFilter filter, int first, int size) {
        return chosen(COLUMNS, filter)
                .then("ORDER BY i.issue_date DESC, i.id DESC LIMIT ? OFFSET ?", size, first)
                .list(source, InvoiceRegister::row);
    }

    /** How many documents the filter finds. */
    @Requires(Permission.VIEW_INVOICES)
    public long count(InvoiceFilter filter) {
        return chosen("SELECT COUNT(*) ", filter).count(source);
    }

    /** Sums of the whole filter, one per currency; a credit note counts against. */
    @Requires(Permission.VIEW_INVOICES)
    public List<InvoiceSum> sums(InvoiceFilter filter) {
        return chosen("""
                        SELECT i.currency, SUM(CASE WHEN i.type_code = '381' THEN -i.net_amount ELSE i.net_amount END) AS net,
                               SUM(CASE WHEN i.type_code = '381' THEN -i.tax_amount ELSE i.tax_amount END) AS tax,
                               SUM(CASE WHEN i.type_code = '381' THEN -i.total_amount ELSE i.total_amount END) AS total
                        """, filter)
                .then("GROUP BY i.currency ORDER BY i.currency")
                .list(
                        source,
                        row -> new InvoiceSum(
                                row.getString("currency"),
                                row.getBigDecimal("net"),
                                row.getBigDecimal("tax"),
                                row.getBigDecimal("total")));
    }

    /**
     * One document with its lines.
     *
     * @throws NotFound for another's document as for one that never was
     */
    @Requires(Permission.VIEW_INVOICES)
    public InvoiceDetail one(String id) {
        InvoiceRow head = Query.of(COLUMNS + FROM, viewpoint.branch(), viewpoint.partyId())
                .then("AND CONCAT('inv_', i.public_id) = ?", id)
                .first(source, InvoiceRegister::row)
                .orElseThrow(NotFound::new);
        return new InvoiceDetail(head, lines(id), taxes(id), renditions(id));
    }

    /**
     * The frozen bytes of a document.
     *
     * @param kind PDF or UBL
     * @throws NotFound when there is none, or it is not the viewer's
     */
    @Requires(Permission.VIEW_INVOICES)
    public Rendition rendition(String id, String kind) {
        return Query.of(
                        "SELECT i.invoice_number, r.media_type, r.bytes "
                                + FROM.replace("WHERE", "JOIN invoice_rendition r ON r.invoice_id = i.id WHERE"),
                        viewpoint.branch(),
                        viewpoint.partyId())
                .then("AND CONCAT('inv_', i.public_id) = ? AND r.kind = ?", id, kind)
                .first(
                        source,
                        row -> new Rendition(
                                row.getString("invoice_number"), row.getString("media_type"), row.getBytes("bytes")))
                .orElseThrow(NotFound::new);
    }

    private Query chosen(String columns, InvoiceFilter filter) {
        return Query.of(columns + FROM, viewpoint.branch(), viewpoint.partyId())
                .andIfChosen("CONCAT('pty_', buyer.public_id) = ?", filter.buyer())
                .andIfChosen("i.issue_date >= ?", filter.issuedFrom())
                .andIfChosen("i.issue_date < ?", filter.issuedTo())
                .andIfChosen("(i.invoice_number LIKE CONCAT('%', ?, '%'))", filter.number());
    }

    private List<InvoiceLineRow> lines(String id) {
        return Query.of("""
                        SELECT l.line_no, l.description, CONCAT('cla_', a.public_id) AS account, a.external_id,
                               a.name AS account_name, v.code AS vendor, v.name AS vendor_name, s.code AS service,
                               s.name AS service_name, l.key_period, l.kind, l.net_amount, l.exact_amount, l.currency,
                               l.tax_category, l.tax_percent
                        FROM invoice_line l
                        JOIN invoice i ON i.id = l.invoice_id
                        LEFT JOIN cloud_account a ON a.id = l.cloud_account_id
                        LEFT JOIN vendor v ON v.id = l.vendor_id
                        LEFT JOIN usage_service s ON s.id = l.service_id
                        WHERE CONCAT('inv_', i.public_id) = ? ORDER BY l.line_no""", id).list(source, InvoiceRegister::line);
    }

    private List<InvoiceTaxRow> taxes(String id) {
        return Query.of("""
                        SELECT t.tax_category, t.tax_percent, t.taxable_amount, t.tax_amount, t.exemption_reason
                        FROM invoice_tax_subtotal t JOIN invoice i ON i.id = t.invoice_id
                        WHERE CONCAT('inv_', i.public_id) = ? ORDER BY t.tax_category, t.tax_percent""", id)
                .list(
                        source,
                        row -> new InvoiceTaxRow(
                                row.getString("tax_category"),
                                row.getBigDecimal("tax_percent"),
                                row.getBigDecimal("taxable_amount"),
                                row.getBigDecimal("tax_amount"),
                                row.getString("exemption_reason")));
    }

    private List<String> renditions(String id) {
        return Query.of("""
                        SELECT r.kind FROM invoice_rendition r JOIN invoice i ON i.id = r.invoice_id
                        WHERE CONCAT('inv_', i.public_id) = ? ORDER BY r.kind""", id).list(source, row -> row.getString("kind"));
    }

    private static InvoiceLineRow line(ResultSet row) throws SQLException {
        return new InvoiceLineRow(
                row.getInt("line_no"),
                row.getString("description"),
                row.getString("account"),
                row.getString("external_id"),
                row.getString("account_name"),
                row.getString("vendor"),
                row.getString("vendor_name"),
                row.getString("service"),
                row.getString("service_name"),
                Sql.day(row, "key_period"),
                row.getString("kind"),
                row.getBigDecimal("net_amount"),
                row.getBigDecimal("exact_amount"),
                row.getString("currency"),
                row.getString("tax_category"),
                row.getBigDecimal("tax_percent"));
    }

    private static InvoiceRow row(ResultSet row) throws SQLException {
        return new InvoiceRow(
                row.getString("id"),
                row.getString("invoice_number"),
                row.getString("type_code"),
                row.getString("seller_name"),
                row.getString("buyer_id"),
                row.getString("buyer_name"),
                Sql.day(row, "issue_date"),
                Sql.day(row, "due_date"),
                Sql.day(row, "period_start"),
                Sql.day(row, "period_end"),
                row.getString("currency"),
                row.getBigDecimal("net_amount"),
                row.getBigDecimal("tax_amount"),
                row.getBigDecimal("total_amount"),
                row.getString("state"),
                Sql.instant(row, "mailed_at"));
    }
}

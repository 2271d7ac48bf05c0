package io.nimbill.analysis;

import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.pricing.PriceDiscount;
import io.nimbill.pricing.TierText;
import io.nimbill.work.ListOrder;
import io.nimbill.work.NotFound;
import io.nimbill.work.Query;
import io.nimbill.work.Sorting;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The price books of the sellers in the viewer's branch, and their rules; never those of a seller above. */
@Stateless
public class PriceBookRegister {

    private static final String BOOKS = """
            SELECT CONCAT('pbk_', b.public_id) AS id, b.name, b.currency, seller.legal_name,
                   CONCAT('pty_', seller.public_id) AS seller_id, CONCAT('pbv_', n.public_id) AS version_id, n.number, n.valid_from,
                   (SELECT COUNT(*) FROM price_rule r WHERE r.price_book_version_id = n.id) AS rules,
                   (SELECT GROUP_CONCAT(COALESCE(buyer.legal_name, g.customer_type, '*') ORDER BY buyer.legal_name SEPARATOR ', ')
                    FROM price_book_assignment g LEFT JOIN party buyer ON buyer.id = g.buyer_id
                    WHERE g.price_book_id = b.id AND g.valid_from <= ? AND (g.valid_to IS NULL OR g.valid_to > ?)) AS buyers
            FROM price_book b
            JOIN party seller ON seller.id = b.seller_id
            LEFT JOIN price_book_version n ON n.id =
              (SELECT m.id FROM price_book_version m
               WHERE m.price_book_id = b.id AND m.state = 'ACTIVE' AND m.valid_from <= ?
               ORDER BY m.recorded_at DESC, m.number DESC LIMIT 1)
            WHERE b.closed_on IS NULL AND seller.path LIKE ?""";

    private static final ListOrder ORDER = new ListOrder(
            "seller.depth, seller.legal_name, b.name",
            Map.of(
                    "book", "b.name",
                    "seller", "seller.legal_name",
                    "buyers", "buyers",
                    "version", "n.valid_from",
                    "rules", "rules",
                    "currency", "b.currency"));

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @Inject
    private Viewpoint viewpoint;

    /** The open books with the version that speaks on a UTC day. */
    @Requires(Permission.VIEW_PRICES)
    public List<PriceBookRow> books(LocalDate day) {
        return books(day, Sorting.NONE);
    }

    /** The same books in the order asked for. */
    @Requires(Permission.VIEW_PRICES)
    public List<PriceBookRow> books(LocalDate day, Sorting sorting) {
        return Query.of(BOOKS, day, day, day, viewpoint.branch())
                .then(ORDER.clause(sorting))
                .list(source, PriceBookRegister::book);
    }

    /**
     * One book as of a UTC day.
     *
     * @throws NotFound when it is not of the branch, or never was
     */
    @Requires(Permission.VIEW_PRICES)
    public PriceBookRow book(String id, LocalDate day) {
        return Query.of(BOOKS, day, day, day, viewpoint.branch())
                .then("AND CONCAT('pbk_', b.public_id) = ?", id)
                .first(source, PriceBookRegister::book)
                .orElseThrow(() -> viewpoint.outOfReach("price_book", "pbk", id));
    }

    /** The rules of a version, most specific first, as rating compares them. */
    @Requires(Permission.VIEW_PRICES)
    public List<PriceRuleRow> rules(String version) {
        return Query.of("""
                        SELECT CONCAT('prl_', r.public_id) AS id, v.name AS vendor_name, COALESCE(s.name, r.service_code) AS service,
                               r.sku, r.region, r.kind,
                               a.external_id, r.model, r.cost_basis, r.percent, r.unit_price, r.tiers, r.unit, r.valid_from, r.valid_to, r.name
                        FROM price_rule r
                        JOIN price_book_version n ON n.id = r.price_book_version_id
                        JOIN price_book b ON b.id = n.price_book_id
                        JOIN party seller ON seller.id = b.seller_id
                        LEFT JOIN vendor v ON v.id = r.vendor_id
                        LEFT JOIN cloud_account a ON a.id = r.cloud_account_id
                        LEFT JOIN usage_service s ON s.vendor_id = r.vendor_id AND s.code = r.service_code
                        WHERE CONCAT('pbv_', n.public_id) = ? AND seller.path LIKE ?
                        ORDER BY r.cloud_account_id IS NULL, r.sku IS NULL, r.service_code IS NULL, r.region IS NULL,
                          r.kind IS NULL, r.vendor_id IS NULL, v.name, service, r.sku, r.region, r.kind, r.valid_from, r.id""", version, viewpoint.branch()).list(source, PriceBookRegister::rule);
    }

    /** The discounts of a version, in the order in which they were written, services by the names people know. */
    @Requires(Permission.VIEW_PRICES)
    public List<PriceDiscountRow> discounts(String version) {
        return Query.of("""
                        SELECT CONCAT('pdc_', d.public_id) AS id, d.name, v.name AS vendor_name, d.vendor_id, d.services, d.needed,
                               d.percent, d.valid_from, d.valid_to
                        FROM price_discount d
                        JOIN price_book_version n ON n.id = d.price_book_version_id
                        JOIN price_book b ON b.id = n.price_book_id
                        JOIN party seller ON seller.id = b.seller_id
                        LEFT JOIN vendor v ON v.id = d.vendor_id
                        WHERE CONCAT('pbv_', n.public_id) = ? AND seller.path LIKE ? ORDER BY d.id""", version, viewpoint.branch()).list(source, this::discount);
    }

    private PriceDiscountRow discount(ResultSet row) throws SQLException {
        Long vendor = Sql.number(row, "vendor_id");
        return new PriceDiscountRow(
                row.getString("id"),
                row.getString("name"),
                row.getString("vendor_name"),
                PriceDiscount.services(row.getString("services")).stream()
                        .map(code -> Query.of("SELECT name FROM usage_service WHERE code = ?", code)
                                .andIfChosen("vendor_id = ?", vendor)
                                .first(source, each -> each.getString(1))
                                .orElse(code))
                        .toList(),
                row.getInt("needed"),
                row.getBigDecimal("percent"),
                Sql.day(row, "valid_from"),
                Sql.day(row, "valid_to"));
    }

    private static PriceBookRow book(ResultSet row) throws SQLException {
        Long number = Sql.number(row, "number");
        return new PriceBookRow(
                row.getString("id"),
                row.getString("name"),
                row.getString("currency"),
                row.getString("seller_id"),
                row.getString("legal_name"),
                row.getString("version_id"),
                number == null ? null : number.intValue(),
                Sql.day(row, "valid_from"),
                row.getLong("rules"),
                row.getString("buyers"));
    }

    private static PriceRuleRow rule(ResultSet row) throws SQLException {
        return new PriceRuleRow(
                row.getString("id"),
                row.getString("vendor_name"),
                row.getString("service"),
                row.getString("sku"),
                row.getString("region"),
                row.getString("kind"),
                row.getString("external_id"),
                row.getString("model"),
                row.getString("cost_basis"),
                row.getBigDecimal("percent"),
                row.getBigDecimal("unit_price"),
                TierText.parse(row.getString("tiers")),
                row.getString("unit"),
                Sql.day(row, "valid_from"),
                Sql.day(row, "valid_to"),
                row.getString("name"));
    }
}

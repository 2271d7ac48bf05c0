package io.nimbill.analysis;

import io.nimbill.catalog.prices.VendorPrice;
import io.nimbill.catalog.prices.VendorPrices;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.PublicId;
import io.nimbill.work.Query;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;

/** Says whom a price of a vendor touches: who used it lately, whose prices start from it, and what is sold that holds it. */
@Stateless
public class PriceTouch {

    private static final String SINCE = """
            SELECT a.seller_id, v.id AS vendor_id,
                   LEAST(CAST(? AS DATE), COALESCE((SELECT MAX(p.period_start) FROM vendor_period p
                     WHERE p.partner_account_id = a.id AND p.state = 'CLOSED'), CAST(? AS DATE))) AS since
            FROM vendor_price_list l JOIN partner_account a ON a.id = l.partner_account_id
            JOIN vendor v ON v.id = a.vendor_id WHERE l.public_id = ?""";

    /** The first level alone: below it the same rows stand again. */
    private static final String ACCOUNTS = """
            SELECT CONCAT('cla_', x.public_id) AS id, x.external_id, x.name, CONCAT('pty_', c.public_id) AS client_id,
                   c.legal_name, MAX(m.usage_month) AS last_month, SUM(m.row_count) AS row_count
            FROM charge_month m
            JOIN usage_sku k ON k.id = m.sku_id AND k.vendor_id = ? AND k.code IN (?, ?)
            JOIN cloud_account x ON x.id = m.cloud_account_id
            LEFT JOIN party c ON c.id = m.client_id
            WHERE m.seller_id = ? AND m.level = 0 AND m.usage_month >= ? AND (m.client_id = 0 OR c.path LIKE ?)
            GROUP BY x.public_id, x.external_id, x.name, c.public_id, c.legal_name
            ORDER BY SUM(m.row_count) DESC, c.legal_name, x.external_id LIMIT 500""";

    private static final String RULES = """
            SELECT CONCAT('prl_', r.public_id) AS id, CONCAT('pbk_', b.public_id) AS book, b.name AS book_name,
                   seller.legal_name, r.name, r.model, r.percent
            FROM price_rule r
            JOIN price_book_version n ON n.id = r.price_book_version_id AND n.state = 'ACTIVE'
            JOIN price_book b ON b.id = n.price_book_id AND b.closed_on IS NULL
            JOIN party seller ON seller.id = b.seller_id
            WHERE seller.path LIKE ? AND (r.model = 'LIST_DISCOUNT' OR (r.model = 'COST_PLUS' AND r.cost_basis = 'LIST'))
              AND (r.vendor_id IS NULL OR r.vendor_id = ?) AND (r.sku IS NULL OR r.sku IN (?, ?))
              AND (r.region IS NULL OR r.region = ?) AND (r.kind IS NULL OR r.kind = 'USAGE')
              AND (r.service_code IS NULL OR r.service_code = ? OR r.service_code IN
                (SELECT s.code FROM usage_service s WHERE s.vendor_id = ? AND s.name = ?))
              AND (r.valid_to IS NULL OR r.valid_to > ?)
              AND NOT EXISTS (SELECT 1 FROM price_book_version m
                 WHERE m.price_book_id = n.price_book_id AND m.state = 'ACTIVE' AND m.valid_from <= ?
                   AND (m.recorded_at > n.recorded_at OR (m.recorded_at = n.recorded_at AND m.number > n.number)))
            ORDER BY seller.depth, seller.legal_name, b.name, r.id LIMIT 500""";

    private static final String OFFERS = """
            SELECT DISTINCT CONCAT('off_', o.public_id) AS id, o.code, o.name, maker.legal_name, o.state
            FROM product p JOIN offer_item i ON i.product_id = p.id JOIN offer o ON o.id = i.offer_id
            JOIN party maker ON maker.id = o.seller_id
            WHERE p.vendor = ? AND p.sku = ? AND o.state <> 'CLOSED' AND maker.path LIKE ?
            ORDER BY o.code LIMIT 500""";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @Inject
    private VendorPrices prices;

    @Inject
    private Viewpoint viewpoint;

    @Inject
    private Clock clock;

    private record Span(long sellerId, long vendorId, LocalDate since) {}

    /**
     * Whom a price touches, of the viewer's branch; of each kind the first 500.
     *
     * @throws io.nimbill.work.NotFound when it stands in no list of the viewer's branch
     */
    @Requires(Permission.VIEW_VENDOR_ACCOUNTS)
    public TouchedByPrice touched(PublicId priceId) {
        VendorPrice price = prices.one(priceId);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate before = today.withDayOfMonth(1).minusMonths(1);
        Span span = Query.of(SINCE, before, before, price.listId())
                .first(source, PriceTouch::span)
                .orElseThrow();
        return new TouchedByPrice(price, span.since(), accounts(price, span), rules(price, span, today), offers(price));
    }

    private List<TouchedByPrice.Account> accounts(VendorPrice price, Span span) {
        return Query.of(
                        ACCOUNTS,
                        span.vendorId(),
                        price.sku(),
                        other(price),
                        span.sellerId(),
                        span.since(),
                        viewpoint.branch())
                .list(
                        source,
                        row -> new TouchedByPrice.Account(
                                row.getString("id"),
                                row.getString("external_id"),
                                row.getString("name"),
                                row.getString("client_id"),
                                row.getString("legal_name"),
                                Sql.day(row, "last_month"),
                                row.getLong("row_count")));
    }

    private List<TouchedByPrice.Rule> rules(VendorPrice price, Span span, LocalDate today) {
        return Query.of(
                        RULES,
                        viewpoint.branch(),
                        span.vendorId(),
                        price.sku(),
                        other(price),
                        price.region(),
                        price.service(),
                        span.vendorId(),
                        price.service(),
                        today,
                        today)
                .list(source, PriceTouch::rule);
    }

    private List<TouchedByPrice.LinkedOffer> offers(VendorPrice price) {
        return Query.of(OFFERS, price.vendor(), price.sku(), viewpoint.branch())
                .list(
                        source,
                        row -> new TouchedByPrice.LinkedOffer(
                                row.getString("id"),
                                row.getString("code"),
                                row.getString("name"),
                                row.getString("legal_name"),
                                row.getString("state")));
    }

    /** Usage may name it by the vendor's other code. */
    private static String other(VendorPrice price) {
        return price.meter().isEmpty() ? price.sku() : price.meter();
    }

    private static Span span(ResultSet row) throws SQLException {
        return new Span(row.getLong("seller_id"), row.getLong("vendor_id"), Sql.day(row, "since"));
    }

    private static TouchedByPrice.Rule rule(ResultSet row) throws SQLException {
        return new TouchedByPrice.Rule(
                row.getString("id"),
                row.getString("book"),
                row.getString("book_name"),
                row.getString("legal_name"),
                row.getString("name"),
                row.getString("model"),
                row.getBigDecimal("percent"));
    }
}

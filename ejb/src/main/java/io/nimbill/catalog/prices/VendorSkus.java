package io.nimbill.catalog.prices;

import io.nimbill.work.Query;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * What vendors price by use, as the lists say it that are kept by a seller and by those above it; without regard to who asks.
 * Reservations and licences are priced by their term and are left out.
 */
@ApplicationScoped
public class VendorSkus {

    private static final Pattern PRICE = Pattern.compile("\\p{Sc}|\\b[A-Z]{3}\\s?\\d|\\d\\s?[A-Z]{3}\\b");

    private static final String FROM = " FROM vendor_price_head h JOIN vendor_price p ON p.id = h.vendor_price_id"
            + " JOIN vendor_price_list l ON l.id = p.list_id AND l.ended_on IS NULL"
            + " JOIN partner_account a ON a.id = l.partner_account_id JOIN vendor v ON v.id = a.vendor_id"
            + " JOIN party owner ON owner.id = a.seller_id WHERE h.withdrawn_on IS NULL"
            + " AND p.term IN ('OnDemand', 'Consumption', 'payG-1', '') AND ? LIKE CONCAT(owner.path, '%')";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    /**
     * Those in whose code, service or description a text stands, by code.
     *
     * @param path of the seller tree from the operator down to who wants to buy
     */
    public List<PricedSku> search(String path, String text, int limit) {
        String pattern = "%"
                + text.toLowerCase(Locale.ROOT)
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_") + "%";
        return Query.of(
                        "SELECT v.code AS vendor, p.service, p.sku, p.region, p.unit, MAX(p.meter) AS meter,"
                                + " MAX(p.description) AS description" + FROM,
                        path)
                .then(
                        "AND (LOWER(p.sku) LIKE ? OR LOWER(p.service) LIKE ? OR LOWER(p.description) LIKE ? OR LOWER(p.meter) LIKE ?)",
                        pattern,
                        pattern,
                        pattern,
                        pattern)
                .then("GROUP BY v.code, p.service, p.sku, p.region, p.unit")
                .then("ORDER BY p.service, p.sku, p.region, p.unit LIMIT ?", limit)
                .list(callersTransaction, VendorSkus::sku);
    }

    /**
     * What is asked for an SKU: the prices of one list and one unit, from the lowest quantity on. A sheet of the partner goes
     * before the public list, that before what was seen in usage.
     */
    public List<SkuPrice> prices(String path, PricedSku sku) {
        List<Placed> all = Query.of(
                        "SELECT l.id AS list, a.seller_id, v.id AS vendor_id, l.source, p.service, p.unit,"
                                + " p.currency, p.from_quantity, p.price" + FROM,
                        path)
                .then("AND v.code = ? AND p.sku = ? AND p.region = ?", sku.vendor(), sku.sku(), sku.region())
                .then("ORDER BY owner.depth, FIELD(l.source, 'SHEET', 'LISTED', 'USAGE'), l.id, p.meter, p.unit,"
                        + " p.from_quantity")
                .list(callersTransaction, VendorSkus::placed);
        return all.stream()
                .filter(each -> each.isOfTheSame(all.get(0)))
                .map(Placed::price)
                .toList();
    }

    private record Placed(long list, SkuPrice price) {

        private boolean isOfTheSame(Placed first) {
            return list == first.list
                    && price.unit().equals(first.price.unit())
                    && price.currency().equals(first.price.currency());
        }
    }

    private static Placed placed(ResultSet row) throws SQLException {
        return new Placed(
                row.getLong("list"),
                new SkuPrice(
                        row.getLong("seller_id"),
                        row.getLong("vendor_id"),
                        PriceSource.valueOf(row.getString("source")),
                        row.getString("service"),
                        row.getString("unit"),
                        row.getString("currency"),
                        row.getBigDecimal("from_quantity"),
                        row.getBigDecimal("price")));
    }

    /** Buyers read it: words that name what the vendor asks give way to the vendor's codes. */
    private static PricedSku sku(ResultSet row) throws SQLException {
        String words = row.getString("description");
        String codes = row.getString("meter").isEmpty() ? row.getString("sku") : row.getString("meter");
        return new PricedSku(
                row.getString("vendor"),
                row.getString("service"),
                row.getString("sku"),
                row.getString("region"),
                row.getString("unit"),
                words.isBlank() || PRICE.matcher(words).find() ? codes : words);
    }
}

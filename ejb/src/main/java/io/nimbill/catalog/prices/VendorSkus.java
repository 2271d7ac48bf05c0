package io.nimbill.catalog.prices;

import io.nimbill.work.Query;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * What vendors price by use, as the public lists say it that are kept by a seller and by those above it; without regard to who
 * asks. A partner's own sheet, and what was seen in usage, tell of others and are left out; so are reservations and licences,
 * which are priced by their term.
 */
@ApplicationScoped
public class VendorSkus {

    private static final String FROM = " FROM vendor_price_head h JOIN vendor_price p ON p.id = h.vendor_price_id"
            + " JOIN vendor_price_list l ON l.id = p.list_id AND l.ended_on IS NULL"
            + " JOIN partner_account a ON a.id = l.partner_account_id JOIN vendor v ON v.id = a.vendor_id"
            + " JOIN party owner ON owner.id = a.seller_id WHERE h.withdrawn_on IS NULL AND l.source = 'LISTED'"
            + " AND p.term IN ('OnDemand', 'Consumption', 'payG-1', '') AND ? LIKE CONCAT(owner.path, '%')";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    /**
     * Those in whose code, service or description a text stands, by code. Words that name a price are not shown, and so not
     * searched: else whoever guesses would learn it.
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
                        "AND (LOWER(p.sku) LIKE ? OR LOWER(p.service) LIKE ? OR LOWER(p.meter) LIKE ?"
                                + " OR LOWER(p.description) LIKE ? AND NOT p.description REGEXP ?)",
                        pattern,
                        pattern,
                        pattern,
                        pattern,
                        PriceWords.PATTERN)
                .then("GROUP BY v.code, p.service, p.sku, p.region, p.unit")
                .then("ORDER BY p.service, p.sku, p.region, p.unit LIMIT ?", limit)
                .list(callersTransaction, VendorSkus::sku);
    }

    /**
     * What is asked for an SKU: the prices of one list, meter, term, unit and currency, from the lowest quantity on. The list
     * of whoever stands highest goes first.
     */
    public List<SkuPrice> prices(String path, PricedSku sku) {
        return together(Query.of(
                        "SELECT l.id AS list, a.seller_id, v.id AS vendor_id, l.source, p.service, p.meter, p.term,"
                                + " p.unit, p.currency, p.from_quantity, p.price" + FROM,
                        path)
                .then("AND v.code = ? AND p.sku = ? AND p.region = ?", sku.vendor(), sku.sku(), sku.region())
                .then("ORDER BY owner.depth, l.id, p.meter, p.term, p.unit, p.currency, p.from_quantity")
                .list(callersTransaction, VendorSkus::placed));
    }

    /** The first, and those of the same quantities: ranges of others would be added to it. */
    static List<SkuPrice> together(List<Placed> all) {
        return all.stream()
                .filter(each -> each.isOfTheSame(all.get(0)))
                .map(Placed::price)
                .toList();
    }

    record Placed(long list, String meter, String term, SkuPrice price) {

        private boolean isOfTheSame(Placed first) {
            return list == first.list
                    && meter.equals(first.meter)
                    && term.equals(first.term)
                    && price.unit().equals(first.price.unit())
                    && price.currency().equals(first.price.currency());
        }
    }

    private static Placed placed(ResultSet row) throws SQLException {
        return new Placed(
                row.getLong("list"),
                row.getString("meter"),
                row.getString("term"),
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
                words.isBlank() || PriceWords.nameOne(words) ? codes : words);
    }
}

package io.nimbill.usage;

import io.nimbill.catalog.prices.SeenPrices;
import io.nimbill.vendor.ListPrice;
import io.nimbill.vendor.PriceTaker;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * The list prices in the daily rows in force. Only usage tells a price: where the vendor gives a unit price it is that one, else
 * list cost by quantity, where that comes out even. A day on which an SKU was used at several prices (tiers) tells none.
 */
@ApplicationScoped
public class PricesInUsage implements SeenPrices {

    private static final int DECIMALS = 18;

    private static final String DAYS = """
            SELECT s.code AS service, k.code AS sku, k.description, region.text AS region, unit.text AS unit, r.currency,
                   r.usage_day, SUM(r.list_cost) AS cost, SUM(r.pricing_quantity) AS quantity,
                   MIN(r.list_unit_price) AS lowest, MAX(r.list_unit_price) AS highest,
                   COUNT(*) - COUNT(r.list_unit_price) AS unsaid
            FROM current_delivery c
            JOIN dataset d ON d.id = c.dataset_id AND d.role = 'BILLING' AND d.partner_account_id = ?
            JOIN daily_row r ON r.period_start = c.period_start AND r.delivery_id = c.delivery_id
            JOIN usage_service s ON s.id = r.service_id
            JOIN usage_sku k ON k.id = r.sku_id
            JOIN usage_word region ON region.id = r.region_id
            JOIN usage_word unit ON unit.id = r.unit_id
            WHERE c.period_start >= ? AND r.kind = 'USAGE' AND r.list_cost > 0 AND r.pricing_quantity > 0 AND k.code <> ''
            GROUP BY s.code, k.code, k.description, region.text, unit.text, r.currency, r.usage_day
            ORDER BY s.code, k.code, region.text, unit.text, r.currency, r.usage_day""";

    @Resource(lookup = "java:jboss/datasources/NimbillNonJtaDS")
    private DataSource stream;

    @Override
    public void read(long partnerAccountId, LocalDate since, PriceTaker taker) {
        LatestPrice latest = new LatestPrice(taker);
        Sql.on(stream).each(PricesInUsage::day, latest::add, DAYS, partnerAccountId, since);
        latest.end();
    }

    private static ListPrice day(ResultSet row) throws SQLException {
        String description = row.getString("description");
        return new ListPrice(
                row.getString("service"),
                row.getString("sku"),
                "",
                row.getString("region"),
                description == null ? "" : description,
                row.getString("unit"),
                BigDecimal.ZERO,
                price(row),
                row.getString("currency"),
                "",
                Sql.day(row, "usage_day").atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** The price of a day; null where it tells none. */
    private static BigDecimal price(ResultSet row) throws SQLException {
        BigDecimal lowest = row.getBigDecimal("lowest");
        if (lowest != null) {
            boolean one = row.getLong("unsaid") == 0 && lowest.compareTo(row.getBigDecimal("highest")) == 0;
            return one ? lowest : null;
        }
        return UnitPrices.even(row.getBigDecimal("cost"), row.getBigDecimal("quantity"), DECIMALS);
    }
}

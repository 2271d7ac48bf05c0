package io.nimbill.analysis;

import io.nimbill.pricing.Discount;
import io.nimbill.pricing.PriceDiscount;
import io.nimbill.pricing.PriceSubject;
import io.nimbill.pricing.TakenService;
import io.nimbill.vendor.ChargeKind;
import io.nimbill.work.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Names the discounts that lower a charge: those of its version of the price book, by the services that were sold. */
final class DiscountsBehind {

    private static final String TAKEN = "SELECT DISTINCT s.vendor_id, s.code, s.name FROM charge_total t"
            + " JOIN usage_service s ON s.id = t.service_id"
            + " WHERE t.period_start = ? AND t.seller_id = ? AND t.buyer_id = ? AND t.disposition = 'SOLD' AND t.kind IN ("
            + Discount.TAKEN_BY.stream().map(kind -> "'" + kind.name() + "'").collect(Collectors.joining(", ")) + ")";

    private final DataSource source;

    DiscountsBehind(DataSource source) {
        this.source = source;
    }

    /** What lowers the charge of the current row; null where nothing does. */
    ExplainedDiscount of(ResultSet row, LocalDate periodStart) throws SQLException {
        if (row.getBigDecimal("discount_percent") == null) {
            return null;
        }
        PriceSubject subject = new PriceSubject(
                row.getLong("vendor_key"),
                row.getLong("account_key"),
                row.getString("service_code"),
                row.getString("service_name"),
                null,
                null,
                ChargeKind.valueOf(row.getString("kind")),
                null);
        LocalDate day = Sql.day(row, "usage_day");
        List<TakenService> taken = Sql.on(source)
                .list(
                        each -> new TakenService(each.getLong(1), each.getString(2), each.getString(3)),
                        TAKEN,
                        periodStart,
                        row.getLong("seller_key"),
                        row.getLong("buyer_id"));
        List<String> names = Sql.on(source)
                .list(
                        DiscountsBehind::discount,
                        "SELECT * FROM price_discount WHERE price_book_version_id = ? ORDER BY id",
                        row.getLong("version_key"))
                .stream()
                .filter(discount -> discount.covers(subject, day) && discount.isMetBy(taken))
                .map(Discount::name)
                .toList();
        return new ExplainedDiscount(row.getBigDecimal("discount_percent"), row.getBigDecimal("discount"), names);
    }

    private static Discount discount(ResultSet row) throws SQLException {
        return new Discount(
                row.getString("name"),
                Sql.number(row, "vendor_id"),
                PriceDiscount.services(row.getString("services")),
                row.getInt("needed"),
                row.getBigDecimal("percent"),
                Sql.day(row, "valid_from"),
                Sql.day(row, "valid_to"));
    }
}

package io.nimbill.analysis;

import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.Query;
import io.nimbill.work.Refusal;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;

/** Promotions before they end: named rules, and discounts, that have a last day, in the books of the viewer's branch. */
@Stateless
public class Promotions {

    /** How far ahead somebody looks who does not say how far. */
    public static final int USUAL_DAYS = 60;

    /** How far ahead anybody can look. */
    public static final int MOST_DAYS = 366;

    /** Only those that the version in force on their last day still holds. */
    private static final String ENDING = """
            SELECT CONCAT(x.prefix, x.public_id) AS id, x.kind, x.name, x.valid_to, CONCAT('pbk_', b.public_id) AS book,
                   b.name AS book_name, CONCAT('pbv_', n.public_id) AS version, seller.legal_name AS seller_name
            FROM (SELECT 'prl_' AS prefix, 'RULE' AS kind, r.public_id, r.name, r.price_book_version_id, r.valid_to
                  FROM price_rule r WHERE r.name IS NOT NULL AND r.valid_to IS NOT NULL
                  UNION ALL
                  SELECT 'pdc_', 'DISCOUNT', d.public_id, d.name, d.price_book_version_id, d.valid_to
                  FROM price_discount d WHERE d.valid_to IS NOT NULL) x
            JOIN price_book_version n ON n.id = x.price_book_version_id AND n.state = 'ACTIVE'
            JOIN price_book b ON b.id = n.price_book_id AND b.closed_on IS NULL
            JOIN party seller ON seller.id = b.seller_id
            WHERE x.valid_to > ? AND x.valid_to <= ? AND n.valid_from < x.valid_to AND seller.path LIKE ?
              AND NOT EXISTS (SELECT 1 FROM price_book_version m
                 WHERE m.price_book_id = n.price_book_id AND m.state = 'ACTIVE' AND m.valid_from < x.valid_to
                   AND (m.recorded_at > n.recorded_at OR (m.recorded_at = n.recorded_at AND m.number > n.number)))
            ORDER BY x.valid_to, seller.legal_name, b.name, x.name, x.public_id""";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @Inject
    private Viewpoint viewpoint;

    /**
     * What ends within so many days, the first to end first.
     *
     * @param today a UTC day; what has ended before it is left out
     * @param days 1 to 366
     * @throws Refusal {@code days-out-of-bounds}
     */
    @Requires(Permission.VIEW_PRICES)
    public List<PromotionRow> ending(LocalDate today, int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new Refusal("days-out-of-bounds", "days", "Look 1 to " + MOST_DAYS + " days ahead.").with(MOST_DAYS);
        }
        return Query.of(ENDING, today, today.plusDays(days), viewpoint.branch()).list(source, Promotions::row);
    }

    private static PromotionRow row(ResultSet row) throws SQLException {
        return new PromotionRow(
                row.getString("id"),
                row.getString("kind"),
                row.getString("name"),
                row.getString("book"),
                row.getString("book_name"),
                row.getString("version"),
                row.getString("seller_name"),
                Sql.day(row, "valid_to"));
    }
}

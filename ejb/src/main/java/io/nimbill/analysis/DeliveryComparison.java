package io.nimbill.analysis;

import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.Query;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** What would change if a version that waits for a person counted: for the one who decides. */
@Stateless
public class DeliveryComparison {

    private record Current(long newer, long current, String publicId, Instant versionAt) {}

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @Inject
    private Viewpoint viewpoint;

    /**
     * A version beside the one that counts; empty when nothing counts yet, or it is the one that does.
     *
     * @param id public id of a loaded delivery, {@code dlv_…}
     * @param named how many accounts to name
     */
    @Requires(Permission.VIEW_DELIVERIES)
    public Optional<DeliveryDifference> withCurrent(String id, int named) {
        return Query.of("""
                        SELECT d.id, old.id AS current_id, CONCAT('dlv_', old.public_id) AS public_id, old.version_at
                        FROM delivery d
                        JOIN dataset ds ON ds.id = d.dataset_id
                        JOIN partner_account pa ON pa.id = ds.partner_account_id
                        JOIN party owner ON owner.id = pa.seller_id
                        JOIN current_delivery c ON c.dataset_id = d.dataset_id AND c.period_start = d.period_start
                        JOIN delivery old ON old.id = c.delivery_id AND old.id <> d.id
                        WHERE owner.path LIKE ? AND CONCAT('dlv_', d.public_id) = ?""", viewpoint.branch(), id)
                .first(
                        source,
                        row -> new Current(
                                row.getLong("id"),
                                row.getLong("current_id"),
                                row.getString("public_id"),
                                Sql.instant(row, "version_at")))
                .map(pair -> difference(pair, named));
    }

    private DeliveryDifference difference(Current pair, int named) {
        List<DeliveryDifference.Account> accounts = accounts(pair);
        return new DeliveryDifference(
                pair.publicId(),
                pair.versionAt(),
                totals(pair),
                List.copyOf(accounts.subList(0, Math.min(named, accounts.size()))),
                Math.max(0, accounts.size() - named));
    }

    private List<DeliveryDifference.Total> totals(Current pair) {
        return Query.of("""
                        SELECT t.currency,
                               SUM(CASE WHEN t.delivery_id = ? THEN t.total ELSE 0 END) AS cost_before,
                               SUM(CASE WHEN t.delivery_id = ? THEN t.total ELSE 0 END) AS cost_after,
                               SUM(CASE WHEN t.delivery_id = ? THEN t.row_count ELSE 0 END) AS rows_before,
                               SUM(CASE WHEN t.delivery_id = ? THEN t.row_count ELSE 0 END) AS rows_after
                        FROM control_total t
                        WHERE t.delivery_id IN (?, ?) AND t.group_kind = 'WHOLE' AND t.measure = 'BilledCost'
                        GROUP BY t.currency ORDER BY t.currency""", pair.current(), pair.newer(), pair.current(), pair.newer(), pair.current(), pair.newer())
                .list(
                        source,
                        row -> new DeliveryDifference.Total(
                                row.getString("currency"),
                                row.getBigDecimal("cost_before"),
                                row.getBigDecimal("cost_after"),
                                row.getLong("rows_before"),
                                row.getLong("rows_after")));
    }

    private List<DeliveryDifference.Account> accounts(Current pair) {
        return Query.of("""
                        SELECT a.external_id, a.name, k.cost_before, k.cost_after
                        FROM (SELECT da.cloud_account_id,
                                     SUM(CASE WHEN da.delivery_id = ? THEN da.billed_cost END) AS cost_before,
                                     SUM(CASE WHEN da.delivery_id = ? THEN da.billed_cost END) AS cost_after
                              FROM delivery_account da WHERE da.delivery_id IN (?, ?)
                              GROUP BY da.cloud_account_id HAVING COUNT(DISTINCT da.content_hash) > 1 OR COUNT(*) = 1) k
                        JOIN cloud_account a ON a.id = k.cloud_account_id
                        ORDER BY ABS(COALESCE(k.cost_after, 0) - COALESCE(k.cost_before, 0)) DESC, a.external_id""", pair.current(), pair.newer(), pair.current(), pair.newer())
                .list(source, DeliveryComparison::account);
    }

    private static DeliveryDifference.Account account(ResultSet row) throws SQLException {
        BigDecimal before = row.getBigDecimal("cost_before");
        BigDecimal after = row.getBigDecimal("cost_after");
        return new DeliveryDifference.Account(row.getString("external_id"), row.getString("name"), before, after);
    }
}

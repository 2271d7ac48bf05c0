package io.nimbill.analysis;

import io.nimbill.work.Query;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Finds what a person should look after before a vendor's month is closed. */
@ApplicationScoped
class VendorMonthObstacles {

    private record Counted(String code, long count) {}

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @Inject
    private Viewpoint viewpoint;

    /** Barring ones first. */
    List<VendorMonthObstacle> of(VendorMonth month, List<UnsoldCost> unsold, LocalDate today) {
        List<VendorMonthObstacle> found = new ArrayList<>();
        for (Counted counted : deliveries(month.account(), month.periodStart())) {
            if (counted.count() > 0) {
                found.add(VendorMonthObstacle.of(counted.code(), counted.count()));
            }
        }
        if (month.totals().isEmpty()) {
            found.add(VendorMonthObstacle.of("NOTHING", 0));
        }
        if (today.isBefore(month.periodEnd())) {
            found.add(VendorMonthObstacle.of("NOT_OVER", 0));
        } else if ("OPEN".equals(month.state())) {
            found.add(VendorMonthObstacle.of("NOT_FINAL", 0));
        }
        long behind = behind(month.account(), month.periodStart());
        if (behind > 0) {
            found.add(VendorMonthObstacle.of(isLocked(month) ? "KEPT" : "UNRATED", behind));
        }
        month.totals().stream()
                .filter(total -> total.difference().signum() != 0)
                .map(total -> new VendorMonthObstacle("DIFFERENCE", null, 0, total.difference(), total.currency()))
                .forEach(found::add);
        unsold.stream()
                .filter(cost -> "PARKED".equals(cost.disposition()))
                .map(cost ->
                        new VendorMonthObstacle("PARKED", cost.reason(), cost.rows(), cost.cost(), cost.currency()))
                .forEach(found::add);
        return found;
    }

    /** What of a period was absorbed or parked at the operator, with the reason. */
    List<UnsoldCost> unsold(String account, LocalDate periodStart) {
        return Query.of("""
                        SELECT t.disposition, t.reason, v.name AS vendor_name, t.cost_currency, SUM(t.cost) AS cost,
                               SUM(t.row_count) AS row_count
                        FROM charge_total t
                        JOIN dataset ds ON ds.id = t.dataset_id AND ds.role = 'BILLING'
                        JOIN partner_account pa ON pa.id = ds.partner_account_id
                        JOIN party owner ON owner.id = pa.seller_id
                        JOIN vendor v ON v.id = pa.vendor_id
                        WHERE t.level = 0 AND t.disposition <> 'SOLD' AND t.period_start = ? AND owner.path LIKE ?
                          AND CONCAT('pac_', pa.public_id) = ?
                        GROUP BY t.disposition, t.reason, v.name, t.cost_currency
                        ORDER BY t.disposition DESC, t.reason""", periodStart, viewpoint.branch(), account)
                .list(
                        source,
                        row -> new UnsoldCost(
                                "OPERATOR",
                                row.getString("disposition"),
                                row.getString("reason"),
                                row.getString("vendor_name"),
                                row.getString("cost_currency"),
                                row.getBigDecimal("cost"),
                                row.getLong("row_count")));
    }

    /** A refused delivery counts while nothing that came after it is current. */
    private List<Counted> deliveries(String account, LocalDate periodStart) {
        return Query.of("""
                        SELECT CASE WHEN d.state IN ('RECEIVED', 'READING', 'LOADED') THEN 'MOVING' ELSE d.state END AS code,
                               COUNT(*) AS found
                        FROM delivery d
                        JOIN dataset ds ON ds.id = d.dataset_id AND ds.role = 'BILLING'
                        JOIN partner_account pa ON pa.id = ds.partner_account_id
                        WHERE CONCAT('pac_', pa.public_id) = ? AND (d.period_start = ? OR d.period_start IS NULL)
                          AND (d.state IN ('RECEIVED', 'READING', 'LOADED', 'HELD')
                               OR (d.state = 'REFUSED' AND NOT EXISTS
                                     (SELECT 1 FROM delivery later
                                      WHERE later.dataset_id = d.dataset_id AND later.id > d.id
                                        AND later.state IN ('CURRENT', 'SUPERSEDED', 'DUPLICATE'))))
                        GROUP BY CASE WHEN d.state IN ('RECEIVED', 'READING', 'LOADED') THEN 'MOVING' ELSE d.state END
                        ORDER BY 1""", account, periodStart)
                .list(source, row -> new Counted(row.getString("code"), row.getLong("found")));
    }

    private boolean isLocked(VendorMonth month) {
        return month.isClosed()
                && Query.of("""
                        SELECT COUNT(*) FROM vendor_period p JOIN partner_account pa ON pa.id = p.partner_account_id
                        WHERE CONCAT('pac_', pa.public_id) = ? AND p.period_start = ? AND p.step = 'LOCKED'""", month.account(), month.periodStart()).count(source) > 0;
    }

    /** Accounts of the current deliveries that were not rated from their newest content. */
    private long behind(String account, LocalDate periodStart) {
        return Query.of("""
                        SELECT COUNT(*)
                        FROM current_delivery c
                        JOIN dataset ds ON ds.id = c.dataset_id AND ds.role = 'BILLING'
                        JOIN partner_account pa ON pa.id = ds.partner_account_id
                        JOIN delivery_account da ON da.delivery_id = c.delivery_id
                        LEFT JOIN rated_account r ON r.period_start = c.period_start AND r.dataset_id = c.dataset_id
                          AND r.cloud_account_id = da.cloud_account_id
                        WHERE CONCAT('pac_', pa.public_id) = ? AND c.period_start = ?
                          AND (r.dataset_id IS NULL OR r.stale OR r.content_hash <> da.content_hash)""", account, periodStart).count(source);
    }
}

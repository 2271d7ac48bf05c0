package io.nimbill.rating;

import io.nimbill.pricing.LockedMonths;
import io.nimbill.usage.VendorPeriodReopened;
import io.nimbill.work.JobRequests;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Locked months keep their charges whatever changes: which of them a change of prices would touch, and rating what waited
 * once a month is opened again.
 */
@ApplicationScoped
class LockedCharges implements LockedMonths {

    private static final String PRICED_BY = """
            SELECT DISTINCT p.period_start FROM vendor_period p
            JOIN dataset d ON d.partner_account_id = p.partner_account_id
            JOIN charge_total t ON t.period_start = p.period_start AND t.dataset_id = d.id
            WHERE p.step = 'LOCKED' AND p.state = 'CLOSED' AND p.period_end > ?
              AND t.seller_id = ? AND t.usage_day >= ?
            ORDER BY 1""";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Inject
    private Instance<JobRequests> jobs;

    @Override
    public List<YearMonth> pricedBy(long sellerId, LocalDate from) {
        return Sql.on(callersTransaction)
                .list(row -> YearMonth.from(Sql.day(row, "period_start")), PRICED_BY, from, sellerId, from);
    }

    /** What changed while the month was locked is still marked. */
    void reopened(@Observes VendorPeriodReopened month) {
        if (jobs.isResolvable()) {
            jobs.get().start("rate-usage", "month opened again", null, Map.of());
        }
    }
}

package io.nimbill.reconciliation;

import io.nimbill.time.BillingPeriod;
import io.nimbill.usage.PeriodObjection;
import io.nimbill.usage.PeriodStep;
import io.nimbill.work.Refusal;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import javax.sql.DataSource;

/** Keeps a month from going on while an account was not rated from its newest content and prices. */
@ApplicationScoped
class RatingObjection implements PeriodObjection {

    private static final String BEHIND = "SELECT COUNT(*) FROM dataset d JOIN current_delivery c ON c.dataset_id = d.id"
            + " AND c.period_start = ? JOIN delivery_account a ON a.delivery_id = c.delivery_id"
            + " LEFT JOIN rated_account r ON r.period_start = c.period_start AND r.dataset_id = c.dataset_id"
            + " AND r.cloud_account_id = a.cloud_account_id WHERE d.partner_account_id = ? AND d.role = 'BILLING'"
            + " AND (r.dataset_id IS NULL OR r.stale OR r.content_hash <> a.content_hash)";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Override
    public PeriodStep before() {
        return PeriodStep.RATED;
    }

    @Override
    public Optional<Refusal> against(long partnerAccountId, BillingPeriod period) {
        long behind = Sql.on(callersTransaction)
                .one(row -> row.getLong(1), BEHIND, period.start(), partnerAccountId)
                .orElse(0L);
        return behind == 0
                ? Optional.empty()
                : Optional.of(new Refusal(
                                "accounts-not-rated",
                                behind + " accounts of the month from " + period.start()
                                        + " wait to be rated. It goes on by itself; look at the jobs if it does not.")
                        .with(behind, period.start()));
    }
}

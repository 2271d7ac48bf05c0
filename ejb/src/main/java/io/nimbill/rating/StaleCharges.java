package io.nimbill.rating;

import io.nimbill.agreement.AgreementChanged;
import io.nimbill.exchange.RateRecorded;
import io.nimbill.party.PartyMoved;
import io.nimbill.pricing.PricesChanged;
import io.nimbill.vendor.AssignmentChanged;
import io.nimbill.work.JobRequests;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Marks what has to be rated again when prices, agreements, rates, assignments or the tree change, in the transaction of
 * the change, and asks for the job. It may mark too much, never too little: rating the same again changes nothing.
 */
@ApplicationScoped
class StaleCharges {

    private static final String MARK = "UPDATE rated_account r SET r.stale = TRUE WHERE r.stale = FALSE AND ";
    private static final String OF_SELLER = "EXISTS (SELECT 1 FROM charge_total t"
            + " WHERE t.period_start = r.period_start AND t.dataset_id = r.dataset_id"
            + " AND t.cloud_account_id = r.cloud_account_id AND t.usage_day >= ? AND t.seller_id = ?)";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Inject
    private RatingEpoch epoch;

    @Inject
    private Instance<JobRequests> jobs;

    void pricesChanged(@Observes PricesChanged change) {
        mark(OF_SELLER, change.from(), change.sellerId());
    }

    void agreementChanged(@Observes AgreementChanged change) {
        mark(OF_SELLER, change.from(), change.sellerId());
    }

    /** All accounts of the seller above count as well: rows of the moved party may have been parked there. */
    void partyMoved(@Observes PartyMoved change) {
        mark(
                "r.cloud_account_id IN (SELECT a.cloud_account_id FROM cloud_account_assignment a"
                        + " JOIN party p ON p.id = a.client_id WHERE p.path LIKE CONCAT(?, '%'))"
                        + " AND LAST_DAY(r.period_start) >= ?",
                change.path(), change.from());
        markTenantsOf(change);
    }

    /** Accounts held through their tenant's assignment have none of their own. */
    private void markTenantsOf(PartyMoved change) {
        mark(
                "r.cloud_account_id IN (SELECT m.id FROM cloud_account m JOIN cloud_account t"
                        + " ON t.partner_account_id = m.partner_account_id AND t.kind = 'TENANT'"
                        + " AND t.external_id = m.tenant_external_id"
                        + " JOIN cloud_account_assignment a ON a.cloud_account_id = t.id"
                        + " JOIN party p ON p.id = a.client_id WHERE p.path LIKE CONCAT(?, '%'))"
                        + " AND LAST_DAY(r.period_start) >= ?",
                change.path(), change.from());
    }

    void assignmentChanged(@Observes AssignmentChanged change) {
        for (long accountId : change.cloudAccountIds()) {
            mark("r.cloud_account_id = ?", accountId);
        }
    }

    /** A rate counts until the next one, and for whole periods where an agreement takes the rate of their first day. */
    void rateRecorded(@Observes RateRecorded change) {
        LocalDate from = change.day().withDayOfMonth(1);
        mark(
                "r.period_start >= ? AND EXISTS (SELECT 1 FROM charge_total t WHERE t.period_start = r.period_start"
                        + " AND t.dataset_id = r.dataset_id AND t.cloud_account_id = r.cloud_account_id"
                        + " AND (t.currency <> t.cost_currency))",
                from.minusMonths(1));
    }

    private void mark(String which, Object... arguments) {
        epoch.raise();
        int marked = Sql.on(callersTransaction).update(MARK + which, arguments);
        if (marked > 0 && jobs.isResolvable()) {
            jobs.get().start("rate-usage", "changed prices", null, Map.of());
        }
    }
}

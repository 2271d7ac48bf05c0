package io.nimbill.rating;

import io.nimbill.agreement.AgreementChanged;
import io.nimbill.allocation.AllocationChanged;
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

    /** An account whose rows are spread may have no charges of its own left by which it could be found. */
    private static final String OF_SELLER = "(EXISTS (SELECT 1 FROM charge_total t"
            + " WHERE t.period_start = r.period_start AND t.dataset_id = r.dataset_id"
            + " AND t.cloud_account_id = r.cloud_account_id AND t.usage_day >= ? AND t.seller_id = ?)"
            + " OR r.spreads AND LAST_DAY(r.period_start) >= ?)";

    /** Accounts that were ever held by the party or by who ever stood below it, of themselves or through their tenant. */
    private static final String EVER_HELD_BELOW =
            "(WITH RECURSIVE below (id) AS (SELECT p.id FROM party p WHERE p.id = ?"
                    + " UNION SELECT l.party_id FROM party_placement l JOIN below b ON b.id = l.parent_id)"
                    + " SELECT a.cloud_account_id FROM below b JOIN cloud_account_assignment a ON a.client_id = b.id"
                    + " UNION ALL SELECT m.id FROM below b JOIN cloud_account_assignment a ON a.client_id = b.id"
                    + " JOIN cloud_account h ON h.id = a.cloud_account_id AND h.kind = 'TENANT'"
                    + " JOIN cloud_account m ON m.partner_account_id = h.partner_account_id"
                    + " AND m.tenant_external_id = h.external_id)";

    private static final String OF_BUYER = "EXISTS (SELECT 1 FROM charge_total t"
            + " WHERE t.period_start = r.period_start AND t.dataset_id = r.dataset_id"
            + " AND t.cloud_account_id = r.cloud_account_id AND t.usage_day >= ? AND t.buyer_id = ?)";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Inject
    private RatingEpoch epoch;

    @Inject
    private Instance<JobRequests> jobs;

    void pricesChanged(@Observes PricesChanged change) {
        if (change.buyerId() == null) {
            mark(OF_SELLER, change.from(), change.sellerId(), change.from());
        } else {
            markEdge(change.sellerId(), change.buyerId(), change.from());
        }
    }

    void agreementChanged(@Observes AgreementChanged change) {
        markEdge(change.sellerId(), change.buyerId(), change.from());
    }

    /** What passes between two: what the seller sold to others stays as it is. */
    private void markEdge(long sellerId, long buyerId, LocalDate from) {
        mark(OF_SELLER + " AND r.cloud_account_id IN " + EVER_HELD_BELOW, from, sellerId, from, buyerId);
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

    /** What a client is charged belongs to other cost centres; the amounts stay as they are. */
    void allocationChanged(@Observes AllocationChanged change) {
        mark(OF_BUYER, change.from(), change.clientId());
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

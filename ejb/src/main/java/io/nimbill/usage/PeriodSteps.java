package io.nimbill.usage;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.party.CurrentCaller;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Takes the steps of a close, in the caller's transaction and under the period's lock. */
@ApplicationScoped
class PeriodSteps {

    private static final String HELD =
            "SELECT COUNT(*) FROM delivery d JOIN dataset s ON s.id = d.dataset_id AND s.role = 'BILLING'"
                    + " WHERE s.partner_account_id = ? AND d.period_start = ? AND d.state = 'HELD'";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Inject
    private VendorPeriodStates states;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Event<VendorPeriodClosed> closed;

    @Inject
    @Any
    private Instance<PeriodObjection> objections;

    /** What speaks against a step: what speaks against any that has to be taken before it, too. */
    List<Refusal> against(VendorPeriod period, PeriodStep step) {
        List<Refusal> found = new ArrayList<>();
        if (step.compareTo(PeriodStep.RATED) >= 0) {
            held(period).ifPresent(found::add);
        }
        for (PeriodObjection objection : objections) {
            if (objection.before().compareTo(step) <= 0) {
                objection.against(period.partnerAccountId(), period.period()).ifPresent(found::add);
            }
        }
        return found;
    }

    /** @throws Refusal the first thing that speaks against it */
    void require(VendorPeriod period, PeriodStep step) {
        against(period, step).stream().findFirst().ifPresent(refusal -> {
            throw refusal;
        });
    }

    /**
     * Goes on, or back, to a step; every one between is taken too. From the review on the vendor's bill is posted: what of it
     * was posted before is left out, so that it is told after a restatement as well.
     */
    void take(PublicId partnerAccount, VendorPeriod period, PeriodStep step, String action, String reason) {
        String by = caller.actorName();
        VendorPeriod now = period;
        List<PeriodStep> way = period.step().compareTo(step) < 0 ? period.step().until(step) : List.of(step);
        for (PeriodStep next : way) {
            states.change(now, next, period.completeUntil(), by, next == step ? reason : null);
            now = new VendorPeriod(period.partnerAccountId(), period.period(), next, period.completeUntil());
        }
        Changes changes = Changes.none().to("period", period.period()).from("step", period.step(), step);
        audit.recordAbout(
                action,
                "vendor-period",
                partnerAccount.value() + "/" + period.period().start(),
                reason == null || reason.isBlank() ? changes : changes.to("reason", reason.strip()));
        if (way.contains(PeriodStep.REVIEWED) || way.contains(PeriodStep.INVOICED)) {
            closed.fire(new VendorPeriodClosed(period.partnerAccountId(), period.period()));
        }
    }

    /** What is billed must be known: a version that nobody decided on may be the one that counts. */
    private Optional<Refusal> held(VendorPeriod period) {
        long held = Sql.on(callersTransaction)
                .one(
                        row -> row.getLong(1),
                        HELD,
                        period.partnerAccountId(),
                        period.period().start())
                .orElse(0L);
        return held == 0
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "delivery-held",
                        "A delivery of " + period.period()
                                + " is held. Confirm or discard it, then close the period."));
    }
}

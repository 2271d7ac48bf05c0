package io.nimbill.usage;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;

/**
 * Closing a vendor's month, and opening it again. From the close on the month may be billed, and what the vendor still
 * restates is billed as a difference.
 */
@Stateless
public class VendorPeriods {

    @Inject
    private VendorPeriodStates states;

    @Inject
    private VendorFinality finality;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentCaller caller;

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Inject
    private Event<VendorPeriodClosed> closed;

    @Inject
    @Any
    private Instance<PeriodObjection> objections;

    private record Account(long id, String sellerPath) {}

    /** The periods of a partner account, newest first. */
    @Requires(Permission.VIEW_DELIVERIES)
    public List<VendorPeriod> of(PublicId partnerAccount) {
        return states.of(account(partnerAccount).id());
    }

    /** Closes a period without more words. See {@link #close(PublicId, LocalDate, String)}. */
    @Requires(Permission.RUN_BILLING)
    public void close(PublicId partnerAccount, LocalDate periodStart) {
        close(partnerAccount, periodStart, null);
    }

    /**
     * Closes a period that the vendor has delivered.
     *
     * @param reason kept in the trail; may be null
     * @throws Refusal {@code period-closed} when it is closed already, {@code delivery-held} while a billed delivery of
     *     it waits for a person, or what a {@link PeriodObjection} says against it
     */
    @Requires(Permission.RUN_BILLING)
    public void close(PublicId partnerAccount, LocalDate periodStart, String reason) {
        VendorPeriod period = lock(partnerAccount, periodStart);
        if (period.state() == VendorPeriod.State.CLOSED) {
            throw new Refusal("period-closed", "The period " + period.period() + " is closed already.");
        }
        requireNothingHeld(period);
        for (PeriodObjection objection : objections) {
            objection.against(period.partnerAccountId(), period.period()).ifPresent(refusal -> {
                throw refusal;
            });
        }
        change(partnerAccount, period, VendorPeriod.State.CLOSED, "vendor-period-closed", reason);
        closed.fire(new VendorPeriodClosed(account(partnerAccount).id(), period.period()));
    }

    /**
     * Opens a closed period again; documents that were issued for it stay as they are. Where the vendor has said its last
     * word, the period is final again.
     *
     * @param reason kept in the trail
     * @throws Refusal {@code required} without a reason, {@code period-open} when it is not closed
     */
    @Requires(Permission.RUN_BILLING)
    public void reopen(PublicId partnerAccount, LocalDate periodStart, String reason) {
        VendorPeriod period = lock(partnerAccount, periodStart);
        if (reason == null || reason.isBlank()) {
            throw new Refusal("required", "reason", "Say why. It is kept in the audit trail.");
        }
        if (period.state() != VendorPeriod.State.CLOSED) {
            throw new Refusal("period-open", "The period " + period.period() + " is not closed.");
        }
        change(partnerAccount, period, finality.whileNotClosed(period), "vendor-period-reopened", reason);
    }

    /** What is billed must be known: a version that nobody decided on may be the one that counts. */
    private void requireNothingHeld(VendorPeriod period) {
        long held = Sql.on(callersTransaction)
                .one(
                        row -> row.getLong(1),
                        "SELECT COUNT(*) FROM delivery d JOIN dataset s ON s.id = d.dataset_id AND s.role = 'BILLING'"
                                + " WHERE s.partner_account_id = ? AND d.period_start = ? AND d.state = 'HELD'",
                        period.partnerAccountId(),
                        period.period().start())
                .orElse(0L);
        if (held > 0) {
            throw new Refusal(
                    "delivery-held",
                    "A delivery of " + period.period() + " is held. Confirm or discard it, then close the period.");
        }
    }

    private void change(
            PublicId partnerAccount, VendorPeriod period, VendorPeriod.State state, String action, String reason) {
        states.change(period, state, period.completeUntil(), caller.actorName());
        Changes changes = Changes.none().to("period", period.period()).from("state", period.state(), state);
        audit.recordAbout(
                action,
                "vendor-period",
                partnerAccount.value() + "/" + period.period().start(),
                reason == null || reason.isBlank() ? changes : changes.to("reason", reason.strip()));
    }

    private VendorPeriod lock(PublicId partnerAccount, LocalDate periodStart) {
        return states.lock(account(partnerAccount).id(), periodStart).orElseThrow(NotFound::new);
    }

    private Account account(PublicId partnerAccount) {
        Account found = Sql.on(callersTransaction)
                .one(
                        row -> new Account(row.getLong(1), row.getString(2)),
                        "SELECT a.id, s.path FROM partner_account a JOIN party s ON s.id = a.seller_id WHERE a.public_id = ?",
                        partnerAccount)
                .orElseThrow(NotFound::new);
        caller.requireCovered(found.sellerPath(), "partner-account", partnerAccount.value());
        return found;
    }
}

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
    private AuditTrail audit;

    @Inject
    private CurrentCaller caller;

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Inject
    private Event<VendorPeriodClosed> closed;

    private record Account(long id, String sellerPath) {}

    /** The periods of a partner account, newest first. */
    @Requires(Permission.VIEW_DELIVERIES)
    public List<VendorPeriod> of(PublicId partnerAccount) {
        return states.of(account(partnerAccount).id());
    }

    /**
     * Closes a period that the vendor has delivered.
     *
     * @throws Refusal {@code period-closed} when it is closed already
     */
    @Requires(Permission.RUN_BILLING)
    public void close(PublicId partnerAccount, LocalDate periodStart) {
        VendorPeriod period = lock(partnerAccount, periodStart);
        if (period.state() == VendorPeriod.State.CLOSED) {
            throw new Refusal("period-closed", "The period " + period.period() + " is closed already.");
        }
        change(partnerAccount, period, VendorPeriod.State.CLOSED, "vendor-period-closed");
        closed.fire(new VendorPeriodClosed(account(partnerAccount).id(), period.period()));
    }

    /**
     * Opens a closed period again; documents that were issued for it stay as they are.
     *
     * @throws Refusal {@code period-open} when it is not closed
     */
    @Requires(Permission.RUN_BILLING)
    public void reopen(PublicId partnerAccount, LocalDate periodStart) {
        VendorPeriod period = lock(partnerAccount, periodStart);
        if (period.state() != VendorPeriod.State.CLOSED) {
            throw new Refusal("period-open", "The period " + period.period() + " is not closed.");
        }
        change(partnerAccount, period, VendorPeriod.State.OPEN, "vendor-period-reopened");
    }

    private void change(PublicId partnerAccount, VendorPeriod period, VendorPeriod.State state, String action) {
        states.change(period, state, period.completeUntil(), caller.actorName());
        audit.record(
                action,
                "partner-account",
                partnerAccount,
                Changes.none().to("period", period.period()).from("state", period.state(), state));
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

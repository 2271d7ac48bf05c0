package io.nimbill.vendor;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import io.nimbill.work.Transactions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Does things at a vendor: opens accounts, suspends and resumes them, closes them, changes seats. What was asked for is
 * in the audit trail before the vendor is asked, and what came of it after: a crash in between leaves a trace.
 */
@Stateless
public class VendorActs {

    private static final int MOST_SEATS = 100_000;

    @Inject
    private VendorTalks talks;

    @Inject
    private VendorConnections connections;

    @Inject
    private Transactions transactions;

    @Inject
    private AuditTrail auditTrail;

    /** Opens an account or customer at the vendor. */
    @Requires(Permission.MANAGE_VENDOR_ACCOUNTS)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public VendorOperation create(PublicId accountId, NewVendorAccount wanted) {
        VendorWords.required("requestKey", wanted.requestKey(), 64);
        VendorWords.required("name", wanted.name(), 50);
        VendorWords.required("email", wanted.email(), 64);
        NewVendorAccount whole = connections.vendorOf(talks.account(accountId)).completed(wanted, null);
        return act(accountId, "create", wanted.name(), session -> session.createAccount(whole));
    }

    /** How far an operation is that the vendor has not finished. */
    @Requires(Permission.VIEW_VENDOR_ACCOUNTS)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public VendorOperation operation(PublicId accountId, String operationId) {
        return talks.ask(accountId, session -> session.operation(operationId));
    }

    /** Stops new spending there. */
    @Requires(Permission.MANAGE_VENDOR_ACCOUNTS)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public VendorOperation suspend(PublicId accountId, VendorResource resource) {
        return act(accountId, "suspend", resource.externalId(), session -> session.suspend(resource));
    }

    /** Takes a suspension back. */
    @Requires(Permission.MANAGE_VENDOR_ACCOUNTS)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public VendorOperation resume(PublicId accountId, VendorResource resource) {
        return act(accountId, "resume", resource.externalId(), session -> session.resume(resource));
    }

    /** Closes an account at the vendor for good. */
    @Requires(Permission.MANAGE_VENDOR_ACCOUNTS)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public VendorOperation close(PublicId accountId, VendorResource resource) {
        return act(accountId, "close", resource.externalId(), session -> session.close(resource));
    }

    /** Changes the number of seats of a licence. */
    @Requires(Permission.MANAGE_VENDOR_ACCOUNTS)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public VendorOperation changeSeats(PublicId accountId, VendorResource subscription, int seats) {
        if (seats < 1 || seats > MOST_SEATS) {
            throw new Refusal("out-of-range", "seats", "Between 1 and " + MOST_SEATS + ".");
        }
        return act(
                accountId,
                "seats",
                subscription.externalId() + " = " + seats,
                session -> session.changeSeats(subscription, seats));
    }

    /**
     * What a customer holds at the vendor. Only Microsoft has customers that hold subscriptions; it writes them as a
     * UUID.
     */
    @Requires(Permission.VIEW_VENDOR_ACCOUNTS)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<VendorSubscription> subscriptions(PublicId accountId, String tenantExternalId) {
        // an account outside the caller's branch is not found, whatever else is wrong
        talks.account(accountId);
        String tenant = tenant(tenantExternalId);
        return talks.ask(accountId, session -> session.subscriptions(tenant));
    }

    private static String tenant(String text) {
        try {
            return UUID.fromString(text == null ? "" : text).toString();
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    "malformed",
                    "tenantExternalId",
                    "Has to be a tenant id such as 3f2504e0-4f89-41d3-9a0c-0305e82c3301.");
        }
    }

    private VendorOperation act(
            PublicId accountId, String act, String subject, Function<VendorSession, VendorOperation> doing) {
        record(accountId, "vendor-" + act + "-asked", Changes.none().to("subject", subject));
        VendorOperation operation = talks.ask(accountId, doing);
        record(
                accountId,
                "vendor-" + act,
                Changes.none()
                        .to("subject", subject)
                        .to("state", operation.state())
                        .to("operation", operation.id())
                        .to("externalId", operation.externalId())
                        .to("said", operation.said()));
        return operation;
    }

    private void record(PublicId accountId, String act, Changes changes) {
        transactions.run(() -> auditTrail.record(act, "partner-account", accountId, changes));
    }
}

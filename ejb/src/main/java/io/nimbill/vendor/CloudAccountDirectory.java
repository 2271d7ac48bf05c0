package io.nimbill.vendor;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.party.Versions;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Lists, registers and names cloud accounts within the caller's subtree. */
@Stateless
public class CloudAccountDirectory {

    @Inject
    private CloudAccounts cloudAccounts;

    @Inject
    private PartnerAccounts partnerAccounts;

    @Inject
    private CloudAccountScope scope;

    @Inject
    private CloudAccountQuery query;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private AuditTrail auditTrail;

    /**
     * A page in the order of registration.
     *
     * @param after database id of the last one seen; 0 to begin
     */
    @Requires(Permission.VIEW_CLOUD_ACCOUNTS)
    public List<CloudAccountRow> page(CloudAccountFilter filter, long after, int limit) {
        Caller caller = currentCaller.get();
        if (caller.isOperator()) {
            return query.page(filter, after, limit);
        }
        if (filter.unassigned()) {
            return List.of();
        }
        String within = filter.clientPath() != null && caller.covers(filter.clientPath())
                ? filter.clientPath()
                : caller.partyPath();
        return query.page(filter.under(within), after, limit).stream()
                .map(CloudAccountDirectory::belowOperator)
                .toList();
    }

    /** One account. */
    @Requires(Permission.VIEW_CLOUD_ACCOUNTS)
    public CloudAccountRow one(PublicId accountId) {
        CloudAccount account = scope.require(accountId);
        CloudAccountRow row = query.one(account.id()).orElseThrow(NotFound::new);
        return currentCaller.get().isOperator() ? row : belowOperator(row);
    }

    /** Registers an account before a delivery names it. */
    @Requires(Permission.MANAGE_VENDOR_ACCOUNTS)
    public CloudAccount register(
            PublicId partnerAccountId, AccountKind kind, String externalId, String tenantExternalId, String name) {
        PartnerAccount partner = partnerAccounts
                .find(partnerAccountId)
                .orElseThrow(() -> new Refusal("unknown", "partnerAccountId", "There is no such vendor account."));
        if (kind == AccountKind.PAYER) {
            throw new Refusal("payer-not-registrable", "kind", "The payer's own account comes with its deliveries.");
        }
        String external = VendorWords.required("externalId", externalId, 190);
        if (cloudAccounts.find(partner.id(), kind, external).isPresent()) {
            throw new Refusal("taken", "externalId", "This account is registered already.");
        }
        CloudAccount account = cloudAccounts.seen(partner, kind, external, tenantExternalId, name);
        auditTrail.record(
                "cloud-account-registered",
                "cloud-account",
                account.publicId(),
                Changes.none().to("kind", kind).to("externalId", external));
        return account;
    }

    /** Gives an account a name for people. */
    @Requires(Permission.ASSIGN_CLOUD_ACCOUNTS)
    public CloudAccount rename(PublicId accountId, String name, long expectedVersion) {
        if (!currentCaller.get().isOperator()) {
            throw currentCaller.notPermitted(Permission.MANAGE_VENDOR_ACCOUNTS, "cloud-account", accountId.value());
        }
        CloudAccount account = scope.require(accountId);
        Versions.requireSame(expectedVersion, account.version());
        Changes changes = Changes.none().from("name", account.name().orElse(null), name);
        account.rename(name);
        auditTrail.record("cloud-account-renamed", "cloud-account", accountId, changes);
        return account;
    }

    /** Through which of its accounts the operator buys is not the business of those below. */
    private static CloudAccountRow belowOperator(CloudAccountRow row) {
        return new CloudAccountRow(
                row.id(),
                row.publicId(),
                row.vendorCode(),
                row.kind(),
                row.externalId(),
                row.tenantExternalId(),
                row.name(),
                null,
                row.clientId(),
                row.clientName(),
                row.firstSeenAt(),
                row.version());
    }
}

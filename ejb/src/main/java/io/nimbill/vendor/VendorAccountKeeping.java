package io.nimbill.vendor;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.party.Party;
import io.nimbill.party.PartyKind;
import io.nimbill.party.PartyScope;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.party.Versions;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import io.nimbill.work.Settings;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Registers the operator's accounts with vendors and the datasets that are read from them. */
@Stateless
public class VendorAccountKeeping {

    @Inject
    private PartnerAccounts partnerAccounts;

    @Inject
    private Datasets datasets;

    @Inject
    private CloudAccounts cloudAccounts;

    @Inject
    private Event<AssignmentChanged> changed;

    @Inject
    private Event<ResourcesKept> grainChanged;

    @Inject
    private PartyScope scope;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Requires(Permission.VIEW_VENDOR_ACCOUNTS)
    public List<Vendor> vendors() {
        return partnerAccounts.vendors();
    }

    /** By vendor, then name. */
    @Requires(Permission.VIEW_VENDOR_ACCOUNTS)
    public List<PartnerAccount> accounts() {
        return partnerAccounts.all();
    }

    @Requires(Permission.VIEW_VENDOR_ACCOUNTS)
    public PartnerAccount account(PublicId accountId) {
        return partnerAccounts.find(accountId).orElseThrow(NotFound::new);
    }

    @Requires(Permission.VIEW_VENDOR_ACCOUNTS)
    public List<Dataset> datasetsOf(PublicId accountId) {
        return datasets.of(account(accountId).id());
    }

    /**
     * Registers an account with a vendor.
     *
     * @param sellerId whose it is: the operator
     * @param externalId as the vendor writes it
     * @param currency ISO 4217, where the vendor's files do not name it; else null
     * @throws Refusal {@code taken} when it is registered already
     */
    @Requires(Permission.MANAGE_VENDOR_ACCOUNTS)
    public PartnerAccount register(
            String vendorCode, PublicId sellerId, String name, String externalId, String currency, PayerPolicy policy) {
        Vendor vendor = partnerAccounts
                .vendor(vendorCode)
                .orElseThrow(() -> new Refusal("unknown-vendor", "vendor", "One of aws, microsoft, focus."));
        Party seller = scope.require(sellerId);
        if (seller.kind() != PartyKind.OPERATOR) {
            throw new Refusal("not-the-operator", "sellerId", "Vendor accounts belong to the operator.");
        }
        if (partnerAccounts.find(vendor.id(), externalId).isPresent()) {
            throw new Refusal("taken", "externalId", "This account is registered already.");
        }
        PartnerAccount account =
                new PartnerAccount(vendor, seller.id(), name, externalId, currency, policy, Instant.now(clock));
        partnerAccounts.add(account);
        auditTrail.record(
                "partner-account-registered",
                "partner-account",
                account.publicId(),
                Changes.none()
                        .to("vendor", vendorCode)
                        .to("externalId", externalId)
                        .to("payerPolicy", policy));
        return account;
    }

    @Requires(Permission.MANAGE_VENDOR_ACCOUNTS)
    public PartnerAccount amend(PublicId accountId, String name, PayerPolicy policy, long expectedVersion) {
        PartnerAccount account = account(accountId);
        Versions.requireSame(expectedVersion, account.version());
        Changes changes =
                Changes.none().from("name", account.name(), name).from("payerPolicy", account.payerPolicy(), policy);
        boolean otherPolicy = account.payerPolicy() != policy;
        account.amend(name, policy);
        auditTrail.record("partner-account-amended", "partner-account", accountId, changes);
        if (otherPolicy) {
            payerRowsChange(account);
        }
        return account;
    }

    /** Rows that name no account go where the policy says: all of them are rated again. */
    private void payerRowsChange(PartnerAccount account) {
        cloudAccounts
                .find(account.id(), AccountKind.PAYER, "")
                .ifPresent(payer ->
                        changed.fire(new AssignmentChanged(List.of(payer.id()), LocalDate.EPOCH, Optional.empty())));
    }

    /** Closes an account from today (UTC) on: nothing is read from it any more. */
    @Requires(Permission.MANAGE_VENDOR_ACCOUNTS)
    public void close(PublicId accountId) {
        account(accountId).close(today());
        auditTrail.record(
                "partner-account-closed",
                "partner-account",
                accountId,
                Changes.none().to("closedOn", today()));
    }

    /**
     * Adds a dataset to be read.
     *
     * @param credential what its source asks for, in the form its connector reads; null when it needs none. Kept sealed.
     * @throws Refusal {@code second-billing-dataset} when another open one of the same scope is billed; {@code
     *     endpoint-not-allowed}, {@code inner-host}
     */
    @Requires(Permission.MANAGE_VENDOR_ACCOUNTS)
    public Dataset addDataset(PublicId accountId, DatasetTerms terms, String credential) {
        PartnerAccount account = account(accountId);
        account.requireOpen();
        StoreEndpoint.of(terms.endpoint(), "endpoint", settings);
        Dataset dataset = new Dataset(account, terms, Instant.now(clock));
        requireOnlyBilling(dataset);
        if (credential != null && !credential.isBlank()) {
            datasets.keepCredential(dataset, credential);
        }
        datasets.add(dataset);
        auditTrail.record(
                "dataset-added",
                "dataset",
                dataset.publicId(),
                Changes.none()
                        .to("format", dataset.format())
                        .to("source", dataset.source())
                        .to("role", dataset.role()));
        return dataset;
    }

    /** The account a dataset belongs to. */
    @Requires(Permission.VIEW_VENDOR_ACCOUNTS)
    public PartnerAccount accountOf(Dataset dataset) {
        return partnerAccounts.find(dataset.partnerAccountId()).orElseThrow(NotFound::new);
    }

    /** One dataset. */
    @Requires(Permission.VIEW_VENDOR_ACCOUNTS)
    public Dataset dataset(PublicId datasetId) {
        return datasets.find(datasetId).orElseThrow(NotFound::new);
    }

    /**
     * Changes name, place, scope, role, currency and grain of a dataset; format and kind of source stay. What was read stays
     * as it was read, but for what counts in open months where the grain changes; another role is taken by the next rating.
     *
     * @param expectedVersion the version the change is based on
     * @throws Refusal {@code second-billing-dataset}, {@code dataset-closed}, {@code endpoint-not-allowed}, {@code inner-host}
     */
    @Requires(Permission.MANAGE_VENDOR_ACCOUNTS)
    public Dataset amendDataset(PublicId datasetId, DatasetTerms terms, long expectedVersion) {
        Dataset dataset = dataset(datasetId);
        Versions.requireSame(expectedVersion, dataset.version());
        Changes changes = Changes.none()
                .from("name", dataset.name(), terms.name())
                .from("location", dataset.location().orElse(null), terms.location())
                .from("endpoint", dataset.endpoint().orElse(null), terms.endpoint())
                .from("scope", dataset.scope(), terms.scope() == null ? "" : terms.scope())
                .from("role", dataset.role(), terms.role())
                .from("resourcesKept", dataset.resourcesKept(), terms.resourcesKept());
        boolean otherGrain = dataset.resourcesKept() != terms.resourcesKept();
        StoreEndpoint.of(terms.endpoint(), "endpoint", settings);
        dataset.amend(terms);
        requireOnlyBilling(dataset);
        auditTrail.record("dataset-changed", "dataset", datasetId, changes);
        if (otherGrain) {
            grainChanged.fire(new ResourcesKept(dataset.id()));
        }
        return dataset;
    }

    /** Replaces the credential of a dataset's source. */
    @Requires(Permission.MANAGE_VENDOR_ACCOUNTS)
    public void replaceCredential(PublicId datasetId, String credential) {
        Dataset dataset = datasets.find(datasetId).orElseThrow(NotFound::new);
        datasets.keepCredential(dataset, credential);
        auditTrail.record(
                "dataset-credential-replaced",
                "dataset",
                datasetId,
                Changes.none().hidden("credential"));
    }

    /** Closes a dataset from today (UTC) on. */
    @Requires(Permission.MANAGE_VENDOR_ACCOUNTS)
    public void closeDataset(PublicId datasetId) {
        Dataset dataset = datasets.find(datasetId).orElseThrow(NotFound::new);
        dataset.close(today());
        auditTrail.record("dataset-closed", "dataset", datasetId, Changes.none().to("closedOn", today()));
    }

    private void requireOnlyBilling(Dataset added) {
        boolean second = added.role() == DatasetRole.BILLING
                && datasets.of(added.partnerAccountId()).stream()
                        .filter(other -> !other.publicId().equals(added.publicId()))
                        .anyMatch(other -> other.role() == DatasetRole.BILLING
                                && other.closedOn().isEmpty()
                                && other.scope().equals(added.scope()));
        if (second) {
            throw new Refusal(
                    "second-billing-dataset",
                    "role",
                    "Another dataset of this account and scope is billed; add it as check.");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(Instant.now(clock), ZoneOffset.UTC);
    }
}

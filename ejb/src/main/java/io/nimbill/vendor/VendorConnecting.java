package io.nimbill.vendor;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import io.nimbill.work.Settings;
import io.nimbill.work.Transactions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Connects a partner account with its vendor: its credentials, which are written and never read, the test that says
 * what is missing, and the exports that are there already. No database transaction is open while a vendor is asked.
 */
@Stateless
public class VendorConnecting {

    @Inject
    private VendorTalks talks;

    @Inject
    private VendorAccountKeeping keeping;

    @Inject
    private PartnerCredentials credentials;

    @Inject
    private CredentialRenewal renewal;

    @Inject
    private PartnerHealth health;

    @Inject
    private Datasets datasets;

    @Inject
    private VendorConnections connections;

    @Inject
    private StoreCheck stores;

    @Inject
    private Transactions transactions;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** What can be done with the account through Nimbill. */
    @Requires(Permission.VIEW_VENDOR_ACCOUNTS)
    public Set<Capability> capabilitiesOf(PublicId accountId) {
        return connections.vendorOf(account(accountId)).capabilities();
    }

    /** Kinds of credential the vendor takes, the recommended one first. */
    @Requires(Permission.VIEW_VENDOR_ACCOUNTS)
    public List<CredentialKind> credentialKindsOf(PublicId accountId) {
        return connections.vendorOf(account(accountId)).credentials();
    }

    /** What is asked of the vendor with a credential of that kind, by the codes of a test's findings. */
    @Requires(Permission.VIEW_VENDOR_ACCOUNTS)
    public List<String> callsThatNeed(PublicId accountId, CredentialKind kind) {
        return connections.vendorOf(account(accountId)).callsThatNeed(kind);
    }

    /** Which credentials are kept, since when and by whom; nothing of what they are. */
    @Requires(Permission.VIEW_VENDOR_ACCOUNTS)
    public List<CredentialState> credentialsOf(PublicId accountId) {
        return credentials.statesOf(account(accountId));
    }

    /**
     * Keeps a credential in place of the one of its kind, sealed.
     *
     * @param words by the names of the kind's fields
     * @throws Refusal with the field's name; {@code inner-host}; {@code credential-kind} when the vendor takes none of that kind
     */
    @Requires(Permission.MANAGE_VENDOR_ACCOUNTS)
    public CredentialState setCredential(PublicId accountId, CredentialKind kind, Map<String, String> words) {
        PartnerAccount account = account(accountId);
        account.requireOpen();
        if (!connections.vendorOf(account).credentials().contains(kind)) {
            throw new Refusal("credential-kind", "kind", "This vendor takes no credential of that kind.");
        }
        Credential credential = Credential.of(kind, words);
        StoreEndpoint.check(credential.words(), settings);
        Instant now = Instant.now(clock);
        credentials.keep(account, credential, now, caller.actorName());
        renewal.settled(accountId, kind);
        auditTrail.record(
                "partner-credential-set",
                "partner-account",
                accountId,
                Changes.none()
                        .to("kind", kind)
                        .to("expiresAt", credential.expiresAt(now).orElse(null))
                        .hidden("credential"));
        return new CredentialState(
                kind, now, caller.actorName(), null, credential.expiresAt(now).orElse(null));
    }

    /** Forgets a credential. */
    @Requires(Permission.MANAGE_VENDOR_ACCOUNTS)
    public void removeCredential(PublicId accountId, CredentialKind kind) {
        if (!credentials.forget(account(accountId), kind)) {
            throw new NotFound();
        }
        renewal.settled(accountId, kind);
        auditTrail.record(
                "partner-credential-removed",
                "partner-account",
                accountId,
                Changes.none().from("kind", kind, null));
    }

    /** What the operator has to allow at the vendor, as texts to copy. */
    @Requires(Permission.VIEW_VENDOR_ACCOUNTS)
    public List<PermissionText> permissionTexts(PublicId accountId) {
        PartnerAccount account = account(accountId);
        List<String> stores = datasets.of(account.id()).stream()
                .filter(each -> each.closedOn().isEmpty() && each.location().isPresent())
                .map(each -> each.location().get())
                .toList();
        return connections.vendorOf(account).permissions(connections.stranger(account), stores);
    }

    /** The test button: every permission tried once. The findings are kept with the account. */
    @Requires(Permission.MANAGE_VENDOR_ACCOUNTS)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Check check(PublicId accountId) {
        PartnerAccount account = account(accountId);
        List<Finding> findings = new ArrayList<>();
        try (VendorSession session = connections.open(account)) {
            findings.addAll(session.check());
        } catch (VendorFailure failure) {
            findings.add(Finding.of("vendor.connection", "", failure));
        }
        findings.addAll(stores.check(account));
        Check check = new Check(Instant.now(clock), caller.actorName(), findings);
        transactions.run(() -> {
            health.keep(account, check);
            auditTrail.record(
                    "partner-account-checked",
                    "partner-account",
                    accountId,
                    Changes.none().to("missing", check.missing()));
        });
        return check;
    }

    /** What the last test found; empty before the first. */
    @Requires(Permission.VIEW_VENDOR_ACCOUNTS)
    public Optional<Check> lastCheck(PublicId accountId) {
        return health.lastCheck(account(accountId));
    }

    /** How the looks for new deliveries went; empty before the first. */
    @Requires(Permission.VIEW_VENDOR_ACCOUNTS)
    public Optional<LookState> lookStateOf(PublicId accountId) {
        return health.lookState(account(accountId));
    }

    /** The exports the vendor writes for this account already. */
    @Requires(Permission.VIEW_VENDOR_ACCOUNTS)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<PublishedDataset> publishedDatasets(PublicId accountId) {
        return talks.ask(accountId, VendorSession::publishedDatasets);
    }

    /**
     * Makes a dataset of an export the vendor writes.
     *
     * @param publishedId by which the vendor knows it
     * @throws Refusal {@code unknown-export}, {@code export-not-read}, or what {@link VendorAccountKeeping#addDataset} refuses
     */
    @Requires(Permission.MANAGE_VENDOR_ACCOUNTS)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Dataset adopt(PublicId accountId, String publishedId, DatasetRole role) {
        PublishedDataset published = publishedDatasets(accountId).stream()
                .filter(each -> each.id().equals(publishedId))
                .findFirst()
                .orElseThrow(() -> new Refusal("unknown-export", "export", "The vendor writes no such export."));
        if (!published.isReadable()) {
            throw new Refusal("export-not-read", "export", "Nimbill does not read this kind of export.");
        }
        DatasetTerms terms = new DatasetTerms(
                published.name(),
                published.format(),
                published.source(),
                published.location(),
                published.endpoint(),
                "",
                role,
                null);
        return keeping.addDataset(accountId, terms, null);
    }

    /** The accounts under this one as the vendor lists them; for imports. */
    @Requires(Permission.VIEW_VENDOR_ACCOUNTS)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<VendorAccount> accountsAtVendor(PublicId accountId) {
        return talks.ask(accountId, session -> {
            List<VendorAccount> all = new ArrayList<>();
            session.accounts(all::add);
            return all;
        });
    }

    private PartnerAccount account(PublicId accountId) {
        return talks.account(accountId);
    }
}

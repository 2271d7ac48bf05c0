package io.nimbill.vendor;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Parties;
import io.nimbill.party.Party;
import io.nimbill.party.PartyKind;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Brings many cloud accounts in at once, from a CSV file or as a vendor lists them: first to look at, line by line, then for
 * good. For the operator alone, since accounts that nobody has belong to nobody else's business.
 */
@Stateless
public class AccountImporting {

    @Inject
    private PartnerAccounts partners;

    @Inject
    private CloudAccounts cloudAccounts;

    @Inject
    private AccountAssigning assigning;

    @Inject
    private VendorConnecting connecting;

    @Inject
    private Parties parties;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    /**
     * Says what an import of this file would do. Changes nothing.
     *
     * @param file CSV with a head; see the page or the API for its columns
     * @throws Refusal {@code malformed}, {@code empty}, {@code too-large} where it cannot be read at all
     */
    @Requires(Permission.ASSIGN_CLOUD_ACCOUNTS)
    public List<ImportedLine> preview(String file) {
        return judged(file).stream().map(AccountImportRules.Judged::line).toList();
    }

    /**
     * Imports a file as a whole: accounts are registered and assigned, or nothing is done.
     *
     * @throws Refusal {@code import-has-errors} when a line is refused; look at {@link #preview}
     */
    @Requires(Permission.ASSIGN_CLOUD_ACCOUNTS)
    public List<ImportedLine> importAll(String file) {
        List<AccountImportRules.Judged> lines = judged(file);
        long refused = lines.stream().filter(each -> each.line().isRefused()).count();
        if (refused > 0) {
            throw new Refusal("import-has-errors", "file", refused + " lines cannot be imported.");
        }
        lines.forEach(this::carryOut);
        auditTrail.record(
                "cloud-accounts-imported", "cloud-account", null, Changes.none().to("lines", lines.size()));
        return lines.stream().map(AccountImportRules.Judged::line).toList();
    }

    /**
     * The accounts a vendor lists under a partner account, as a file to look at: those that are not here yet or that nobody
     * has, with the client whose name they bear.
     */
    @Requires(Permission.ASSIGN_CLOUD_ACCOUNTS)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public String fileFromVendor(PublicId partnerAccountId) {
        requireOperator();
        List<VendorAccount> listed = connecting.accountsAtVendor(partnerAccountId);
        PartnerAccount partner = partners.find(partnerAccountId).orElseThrow();
        List<Party> clients = clients();
        return AccountImportFile.written(listed.stream()
                .filter(each -> each.state() != VendorAccount.State.CLOSED && isFree(partner, each))
                .map(each -> line(partner, each, clients))
                .toList());
    }

    private boolean isFree(PartnerAccount partner, VendorAccount listed) {
        return cloudAccounts
                .find(partner.id(), listed.kind(), listed.externalId())
                .flatMap(account -> cloudAccounts.holdersOf(account.id()).clientOn(today()))
                .isEmpty();
    }

    private static AccountImportFile.Line line(PartnerAccount partner, VendorAccount listed, List<Party> clients) {
        String client = ClientSuggestion.of(
                        clients, listed.name(), listed.tags().values())
                .map(suggestion -> suggestion.client().prefixed("pty"))
                .orElse("");
        return new AccountImportFile.Line(
                0,
                partner.externalId(),
                listed.kind().name(),
                listed.externalId(),
                listed.tenantExternalId() == null ? "" : listed.tenantExternalId(),
                listed.name() == null ? "" : listed.name(),
                client,
                "");
    }

    private List<AccountImportRules.Judged> judged(String file) {
        requireOperator();
        AccountImportRules rules = new AccountImportRules(
                partners.all().stream()
                        .filter(each -> each.closedOn().isEmpty())
                        .toList(),
                clients(),
                wanted -> cloudAccounts.find(wanted.partner().id(), wanted.kind(), wanted.externalId()),
                account -> cloudAccounts.holdersOf(account.id())::clientOn,
                firstPossible(),
                today().withDayOfMonth(1));
        return AccountImportFile.read(file).stream().map(rules::judge).toList();
    }

    private void carryOut(AccountImportRules.Judged judged) {
        AccountImportRules.Wanted wanted = judged.wanted();
        ImportedLine.Outcome outcome = judged.line().outcome();
        if (outcome == ImportedLine.Outcome.UNCHANGED) {
            return;
        }
        CloudAccount account = cloudAccounts.seen(
                wanted.partner(), wanted.kind(), wanted.externalId(), wanted.tenant(), wanted.name());
        if (outcome != ImportedLine.Outcome.ASSIGN) {
            auditTrail.record(
                    "cloud-account-registered",
                    "cloud-account",
                    account.publicId(),
                    Changes.none().to("kind", wanted.kind()).to("externalId", wanted.externalId()));
        }
        if (wanted.client() != null) {
            assigning.assign(account.publicId(), wanted.client().publicId(), wanted.from());
        }
    }

    private List<Party> clients() {
        return parties.subtree(currentCaller.get().partyPath()).stream()
                .filter(party -> party.kind() == PartyKind.CLIENT)
                .toList();
    }

    /** The month's first day; for who may backdate, as early as anything. */
    private LocalDate firstPossible() {
        return currentCaller.get().may(Permission.BACKDATE) ? LocalDate.of(1900, 1, 1) : today().withDayOfMonth(1);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private void requireOperator() {
        currentCaller.requireOperator(Permission.MANAGE_VENDOR_ACCOUNTS, "cloud-account");
    }
}

package io.nimbill.vendor;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Party;
import io.nimbill.party.PartyKind;
import io.nimbill.party.PartyScope;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import io.nimbill.work.Transactions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Opens an account at its vendor and gives it to a client, in one go. Vendors take their time: an opening that is under way
 * is kept, and asked for again. No database transaction is open while a vendor is asked.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AccountOpening {

    private static final int SHOWN = 20;

    @Inject
    private AccountOpenings openings;

    @Inject
    private PartnerAccounts partners;

    @Inject
    private CloudAccounts cloudAccounts;

    @Inject
    private VendorConnections connections;

    @Inject
    private AccountAssigning assigning;

    @Inject
    private PartyScope parties;

    @Inject
    private Transactions transactions;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    /** What an opening came to, and a first password that is shown this once; null where the vendor made none. */
    public record Opened(OpeningRow opening, String shownOnce) {}

    /** The accounts asked for lately, the latest first. */
    @Requires(Permission.VIEW_VENDOR_ACCOUNTS)
    public List<OpeningRow> latest() {
        requireOperator();
        return transactions.call(() -> openings.latest(SHOWN));
    }

    /**
     * Asks the vendor for an account.
     *
     * @param wanted without a request key: it gets one of its own
     * @param clientId to whom it goes; null for nobody yet
     * @param from first UTC day of the assignment; not read without a client
     * @throws Refusal {@code vendor-refused} with the vendor's words; {@code vendor-cannot}, {@code credential-missing}
     */
    @Requires(Permission.MANAGE_VENDOR_ACCOUNTS)
    public Opened open(PublicId partnerAccountId, NewVendorAccount wanted, PublicId clientId, LocalDate from) {
        requireOperator();
        VendorWords.required("name", wanted.name(), 190);
        PublicId id = PublicId.random();
        PartnerAccount partner = transactions.call(() -> begin(id, partnerAccountId, wanted, clientId, from));
        NewVendorAccount asked = new NewVendorAccount(
                id.value(), wanted.name(), wanted.email(), wanted.domain(), wanted.culture(), wanted.address());
        return tell(id, ask(partner, session -> session.createAccount(asked)));
    }

    /** Asks the vendor how far an opening is. */
    @Requires(Permission.MANAGE_VENDOR_ACCOUNTS)
    public Opened askAgain(PublicId openingId) {
        requireOperator();
        AccountOpenings.Opening opening =
                transactions.call(() -> openings.find(openingId).orElseThrow(NotFound::new));
        if (opening.operation() == null) {
            throw new Refusal("not-under-way", "The vendor is not working on it.");
        }
        PartnerAccount partner = transactions.call(
                () -> partners.find(opening.partnerAccountId()).orElseThrow(NotFound::new));
        return tell(openingId, ask(partner, session -> session.operation(opening.operation())));
    }

    private PartnerAccount begin(
            PublicId id, PublicId partnerAccountId, NewVendorAccount wanted, PublicId clientId, LocalDate from) {
        PartnerAccount partner = partners.find(partnerAccountId).orElseThrow(NotFound::new);
        partner.requireOpen();
        Long client = clientId == null ? null : requireClient(clientId).id();
        if (client != null && from == null) {
            throw new Refusal("required", "from", "This field is required.");
        }
        openings.add(
                new AccountOpenings.Opening(
                        id, partner.id(), client, client == null ? null : from, wanted.name(), null),
                clock.instant(),
                currentCaller.actorName());
        auditTrail.record(
                "cloud-account-asked-for",
                "partner-account",
                partnerAccountId,
                Changes.none().to("name", wanted.name()).to("clientId", client));
        return partner;
    }

    private Party requireClient(PublicId clientId) {
        Party client = parties.require(clientId);
        if (client.kind() != PartyKind.CLIENT) {
            throw new Refusal("not-a-client", "clientId", "Cloud accounts are assigned to clients.");
        }
        return client;
    }

    @FunctionalInterface
    private interface Question {
        VendorOperation ask(VendorSession session);
    }

    private VendorOperation ask(PartnerAccount partner, Question question) {
        try (VendorSession session = connections.open(partner)) {
            return question.ask(session);
        } catch (VendorFailure failure) {
            return VendorOperation.failed(null, failure.getMessage());
        } catch (Refusal refusal) {
            return VendorOperation.failed(null, refusal.getMessage());
        }
    }

    private Opened tell(PublicId id, VendorOperation operation) {
        transactions.run(() -> {
            openings.tell(id, operation);
            if (operation.state() == VendorOperation.State.SUCCEEDED && operation.externalId() != null) {
                settle(openings.find(id).orElseThrow(), operation.externalId());
            }
        });
        return new Opened(
                transactions.call(() -> openings.row(id)), operation.secret().orElse(null));
    }

    /** The new account is known here at once, and its client's. */
    private void settle(AccountOpenings.Opening opening, String externalId) {
        PartnerAccount partner = partners.find(opening.partnerAccountId()).orElseThrow(NotFound::new);
        boolean tenant = partners.vendor("microsoft")
                .filter(vendor -> vendor.id() == partner.vendorId())
                .isPresent();
        CloudAccount account = cloudAccounts.seen(
                partner, tenant ? AccountKind.TENANT : AccountKind.ACCOUNT, externalId, null, opening.name());
        boolean given = opening.clientId() != null
                && cloudAccounts
                        .holdersOf(account.id())
                        .clientOn(opening.from())
                        .isEmpty();
        if (given) {
            assigning.assign(
                    account.publicId(), parties.require(opening.clientId()).publicId(), opening.from());
        }
    }

    private void requireOperator() {
        currentCaller.requireOperator(Permission.MANAGE_VENDOR_ACCOUNTS, "account-opening");
    }
}

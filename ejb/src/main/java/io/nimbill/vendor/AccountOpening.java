package io.nimbill.vendor;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.party.Correspondence;
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
    private VendorConnections connections;

    @Inject
    private OpeningFollowUp followUp;

    @Inject
    private Correspondence correspondence;

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
     * @param wanted without a request key: it gets one of its own; what it lacks is taken from the client's profile
     * @param clientId to whom it goes; null for nobody yet
     * @param from first UTC day of the assignment; not read without a client
     * @throws Refusal with the name of the field that the vendor asks for and nobody gave: of what is wanted, or {@code
     *     client.} and that of the client's profile
     */
    @Requires(Permission.MANAGE_VENDOR_ACCOUNTS)
    public Opened open(PublicId partnerAccountId, NewVendorAccount wanted, PublicId clientId, LocalDate from) {
        requireOperator();
        VendorWords.required("name", wanted.name(), 190);
        PublicId id = PublicId.random();
        Begun begun = transactions.call(() -> begin(id, partnerAccountId, wanted, clientId, from));
        VendorOperation operation = followUp.begin(begun.partner(), session -> session.createAccount(begun.asked()));
        followUp.tell(begun.opening(), operation);
        return shown(id, operation);
    }

    /** Asks the vendor how far an opening is, before its time has come. */
    @Requires(Permission.MANAGE_VENDOR_ACCOUNTS)
    public Opened askAgain(PublicId openingId) {
        requireOperator();
        AccountOpenings.Opening opening =
                transactions.call(() -> openings.find(openingId).orElseThrow(NotFound::new));
        if (opening.operation() == null) {
            throw new Refusal("not-under-way", "The vendor is not working on it.");
        }
        return shown(openingId, followUp.ask(opening));
    }

    private Opened shown(PublicId openingId, VendorOperation operation) {
        return new Opened(
                transactions.call(() -> openings.row(openingId)),
                operation.secret().orElse(null));
    }

    private record Begun(PartnerAccount partner, AccountOpenings.Opening opening, NewVendorAccount asked) {}

    private Begun begin(
            PublicId id, PublicId partnerAccountId, NewVendorAccount wanted, PublicId clientId, LocalDate from) {
        PartnerAccount partner = partners.find(partnerAccountId).orElseThrow(NotFound::new);
        partner.requireOpen();
        Party client = clientId == null ? null : requireClient(clientId);
        if (client != null && from == null) {
            throw new Refusal("required", "from", "This field is required.");
        }
        NewVendorAccount asked = connections
                .vendorOf(partner)
                .completed(
                        new NewVendorAccount(
                                id.value(),
                                wanted.name(),
                                wanted.email(),
                                wanted.domain(),
                                wanted.culture(),
                                wanted.address()),
                        client == null
                                ? null
                                : AccountBuyer.of(client.profile(), correspondence.contactsOf(client.id())));
        AccountOpenings.Opening opening = new AccountOpenings.Opening(
                id,
                partner.id(),
                client == null ? null : client.id(),
                client == null ? null : from,
                wanted.name(),
                null,
                VendorOperation.State.RUNNING,
                0);
        openings.add(opening, clock.instant(), currentCaller.actorName());
        auditTrail.record(
                "cloud-account-asked-for",
                "partner-account",
                partnerAccountId,
                Changes.none().to("name", wanted.name()).to("clientId", opening.clientId()));
        return new Begun(partner, opening, asked);
    }

    private Party requireClient(PublicId clientId) {
        Party client = parties.require(clientId);
        if (client.kind() != PartyKind.CLIENT) {
            throw new Refusal("not-a-client", "clientId", "Cloud accounts are assigned to clients.");
        }
        return client;
    }

    private void requireOperator() {
        currentCaller.requireOperator(Permission.MANAGE_VENDOR_ACCOUNTS, "account-opening");
    }
}

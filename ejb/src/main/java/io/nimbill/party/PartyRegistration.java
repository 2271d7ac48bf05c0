package io.nimbill.party;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;

/** Opens and amends parties of the seller tree. */
@Stateless
public class PartyRegistration {

    @Inject
    private Parties parties;

    @Inject
    private PartyScope scope;

    @Inject
    private SellerPaths sellerPaths;

    @Inject
    private Correspondence correspondence;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private SecondPerson secondPerson;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    /** Opens a party under a seller, from today (UTC) on. */
    @Requires(Permission.MANAGE_PARTIES)
    public Party register(PublicId sellerId, PartyKind kind, PartyProfile profile) {
        return register(sellerId, kind, profile, today());
    }

    /**
     * Opens a party under a seller, from a UTC day on that may lie in the past: nothing can have been billed to it.
     *
     * @throws Refusal when the kind cannot buy from that seller, a channel code is missing or taken, or the seller
     *     itself had no place yet on that day
     */
    @Requires(Permission.MANAGE_PARTIES)
    public Party register(PublicId sellerId, PartyKind kind, PartyProfile profile, LocalDate since) {
        return register(sellerId, kind, Particulars.of(profile), since);
    }

    /** As {@link #register(PublicId, PartyKind, PartyProfile, LocalDate)}, with contacts and further addresses. */
    @Requires(Permission.MANAGE_PARTIES)
    public Party register(PublicId sellerId, PartyKind kind, Particulars particulars, LocalDate since) {
        PartyProfile profile = particulars.profile();
        Party seller = parties.lock(scope.require(sellerId).id()).orElseThrow(NotFound::new);
        requireNewChannelCode(kind, profile);
        if (sellerPaths.pathOn(seller.id(), since).isEmpty()) {
            throw new Refusal("seller-not-yet-there", "since", "The seller had no place in the tree on that day.");
        }
        Party party = Party.under(seller, kind, profile, Instant.now(clock));
        keep(party, seller, since);
        correspondence.replace(party, particulars.contacts(), particulars.addresses());
        return party;
    }

    /**
     * Names the operator of this installation: the root of the tree, of which there is one. Opens it the first time,
     * amends it later.
     */
    @Requires(Permission.MANAGE_PARTIES)
    public Party nameOperator(PartyProfile profile, LocalDate since) {
        if (!currentCaller.get().isOperator()) {
            throw currentCaller.notPermitted(Permission.MANAGE_PARTIES, "party", null);
        }
        var there = parties.operator();
        if (there.isPresent()) {
            amendAndRecord(there.get(), profile);
            return there.get();
        }
        Party operator = Party.operator(profile, Instant.now(clock));
        keep(operator, null, since);
        return operator;
    }

    /**
     * Changes a party's profile; its contacts and further addresses stay.
     *
     * @param expectedVersion the version the change was made from; refused as {@code changed-meanwhile} when it is not
     *     the one now stored
     */
    @Requires(Permission.MANAGE_PARTIES)
    public Party amend(PublicId partyId, PartyProfile profile, long expectedVersion) {
        Party party = lockedToAmend(partyId, profile, expectedVersion);
        amendAndRecord(party, profile);
        return party;
    }

    /** Changes a party's profile, contacts and addresses at once; refusals as for the profile alone. */
    @Requires(Permission.MANAGE_PARTIES)
    public Party amend(PublicId partyId, Particulars particulars, long expectedVersion) {
        Party party = lockedToAmend(partyId, particulars.profile(), expectedVersion);
        Particulars before = new Particulars(
                party.profile(), correspondence.contactsOf(party.id()), correspondence.addressesOf(party.id()));
        boolean more = !before.contacts().equals(particulars.contacts())
                || !before.addresses().equals(particulars.addresses());
        requireBankDetails(party, particulars.profile(), more);
        party.amend(particulars.profile());
        correspondence.replace(party, particulars.contacts(), particulars.addresses());
        correspondence.touch(party);
        auditTrail.record("party-amended", "party", party.publicId(), ProfileChanges.between(before, particulars));
        return party;
    }

    private Party lockedToAmend(PublicId partyId, PartyProfile profile, long expectedVersion) {
        Party party = parties.lock(scope.requireToManage(partyId).id()).orElseThrow(NotFound::new);
        Versions.requireSame(expectedVersion, party.version());
        String code = profile.channelCode();
        if (party.kind() == PartyKind.RESELLER && code == null
                || code != null && !code.equals(party.profile().channelCode())) {
            requireNewChannelCode(party.kind(), profile);
        }
        return party;
    }

    /** Marks a party as made up for trying out, so that pages can say so. */
    @Requires(Permission.MANAGE_PARTIES)
    public void markAsSample(PublicId partyId) {
        Party party = scope.requireToManage(partyId);
        party.markAsSample();
        auditTrail.record(
                "party-marked-as-sample",
                "party",
                party.publicId(),
                Changes.none().to("sample", true));
    }

    private void keep(Party party, Party seller, LocalDate since) {
        parties.add(party);
        party.settleUnder(seller);
        sellerPaths.open(party, since);
        auditTrail.record(
                "party-registered",
                "party",
                party.publicId(),
                Changes.none()
                        .to("legalName", party.legalName())
                        .to("kind", party.kind())
                        .to("seller", seller == null ? null : seller.publicId().prefixed("pty"))
                        .to("since", since));
    }

    /** Where money goes to is changed alone, and with a second person where the operator has chosen so. */
    private void requireBankDetails(Party party, PartyProfile wanted, boolean more) {
        PartyProfile old = party.profile();
        if (!Objects.equals(old.iban(), wanted.iban()) || !Objects.equals(old.bic(), wanted.bic())) {
            boolean others = more
                    || !ProfileChanges.between(old, wanted.withBankAccount(old.iban(), old.bic()))
                            .isEmpty();
            secondPerson.requireForBankDetails(party, wanted, others);
        }
    }

    private void amendAndRecord(Party party, PartyProfile profile) {
        requireBankDetails(party, profile, false);
        Changes changes = ProfileChanges.between(party.profile(), profile);
        party.amend(profile);
        auditTrail.record("party-amended", "party", party.publicId(), changes);
    }

    private void requireNewChannelCode(PartyKind kind, PartyProfile profile) {
        String code = profile.channelCode();
        if (kind == PartyKind.RESELLER && code == null) {
            throw new Refusal("required", "channelCode", "A reseller needs a channel code.");
        }
        if (code != null && parties.isChannelCodeTaken(code)) {
            throw new Refusal("taken", "channelCode", "Another party has this channel code.");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(Instant.now(clock), ZoneOffset.UTC);
    }
}

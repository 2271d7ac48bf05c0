package io.nimbill.party;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Opens, amends, moves and closes parties of the seller tree. */
@Stateless
public class PartyRegistration {

    @Inject
    private Parties parties;

    @Inject
    private PartyScope scope;

    @Inject
    private SellerPaths sellerPaths;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    @Inject
    @Any
    private Instance<ClosingObjection> objections;

    @Inject
    private Event<PartyMoved> moved;

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
        Party seller = parties.lock(scope.require(sellerId).id()).orElseThrow(NotFound::new);
        requireNewChannelCode(kind, profile);
        if (sellerPaths.pathOn(seller.id(), since).isEmpty()) {
            throw new Refusal("seller-not-yet-there", "since", "The seller had no place in the tree on that day.");
        }
        Party party = Party.under(seller, kind, profile, Instant.now(clock));
        keep(party, seller, since);
        return party;
    }

    /**
     * Names the operator of this installation: the root of the tree, of which there is one. Opens it the first time,
     * amends it later.
     */
    @Requires(Permission.MANAGE_PARTIES)
    public Party nameOperator(PartyProfile profile, LocalDate since) {
        if (!currentCaller.get().isOperator()) {
            throw new NotPermitted(Permission.MANAGE_PARTIES);
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
     * Changes a party's profile.
     *
     * @param expectedVersion the version the change was made from; refused as {@code changed-meanwhile} when it is not
     *     the one now stored
     */
    @Requires(Permission.MANAGE_PARTIES)
    public Party amend(PublicId partyId, PartyProfile profile, long expectedVersion) {
        Party party = parties.lock(scope.requireToManage(partyId).id()).orElseThrow(NotFound::new);
        Versions.requireSame(expectedVersion, party.version());
        String code = profile.channelCode();
        if (code != null && !code.equals(party.profile().channelCode())) {
            requireNewChannelCode(party.kind(), profile);
        }
        amendAndRecord(party, profile);
        return party;
    }

    /** Puts a party, with all below it, under another seller from today (UTC) on; the days before keep their sellers. */
    @Requires(Permission.MANAGE_PARTIES)
    public Party move(PublicId partyId, PublicId newSellerId) {
        Party party = parties.lock(scope.requireToManage(partyId).id()).orElseThrow(NotFound::new);
        Party seller = parties.lock(scope.require(newSellerId).id()).orElseThrow(NotFound::new);
        party.requirePossibleUnder(seller);
        String pathBefore = party.path();
        int depthBefore = party.depth();
        var below = parties.subtree(pathBefore);
        party.settleUnder(seller);
        below.stream()
                .filter(other -> !other.id().equals(party.id()))
                .forEach(other -> other.followAncestor(pathBefore, party.path(), party.depth() - depthBefore));
        sellerPaths.redirect(party, seller.id(), today());
        auditTrail.record(
                "party-moved", "party", party.publicId(), Changes.none().from("path", pathBefore, party.path()));
        moved.fire(new PartyMoved(party.id(), party.path(), today()));
        return party;
    }

    /** Closes a party from today (UTC) on, when nobody buys from it any more and no capability objects. */
    @Requires(Permission.MANAGE_PARTIES)
    public Party close(PublicId partyId, long expectedVersion) {
        Party party = parties.lock(scope.requireToManage(partyId).id()).orElseThrow(NotFound::new);
        Versions.requireSame(expectedVersion, party.version());
        if (party.kind() == PartyKind.OPERATOR) {
            throw new Refusal("operator-stays", "The operator is the root of the tree and cannot be closed.");
        }
        if (parties.childrenOf(party.id()).stream()
                .anyMatch(child -> child.closedOn().isEmpty())) {
            throw new Refusal("has-open-buyers", "Close or move the parties that buy from it first.");
        }
        objections.forEach(objection -> objection.requireClosable(party));
        party.close(today());
        auditTrail.record(
                "party-closed", "party", party.publicId(), Changes.none().to("closedOn", today()));
        return party;
    }

    /** Marks a party as made up for trying out, so that pages can say so. */
    @Requires(Permission.MANAGE_PARTIES)
    public void markAsSample(PublicId partyId) {
        scope.requireToManage(partyId).markAsSample();
    }

    private void keep(Party party, Party seller, LocalDate since) {
        parties.add(party);
        party.settleUnder(seller);
        sellerPaths.open(party, since);
        auditTrail.record(
                "party-registered",
                "party",
                party.publicId(),
                Changes.none().to("kind", party.kind()).to("path", party.path()).to("since", since));
    }

    private void amendAndRecord(Party party, PartyProfile profile) {
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

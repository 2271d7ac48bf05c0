package io.nimbill.party;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Puts parties under another seller from a day on. The days before keep their seller, and with it what was charged and
 * is owed for them. A move that begins later is planned: its placement is there at once, so that rating knows it; the
 * path, which says who may see what, follows on the day.
 */
@Stateless
public class PartyMoving {

    @Inject
    private Parties parties;

    @Inject
    private PartyScope scope;

    @Inject
    private SellerPaths sellerPaths;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    @Inject
    private Event<PartyMoved> moved;

    /**
     * Moves a party, with all below it.
     *
     * @param from first UTC day under the new seller: today or later
     * @throws Refusal {@code day-gone-by}; {@code move-planned} while another move is planned; {@code circle}; {@code
     *     same-seller}; {@code kind-not-possible}
     */
    @Requires(Permission.MANAGE_PARTIES)
    public Party move(PublicId partyId, PublicId newSellerId, LocalDate from) {
        Party party = parties.lock(scope.requireToManage(partyId).id()).orElseThrow(NotFound::new);
        Party seller = parties.lock(scope.require(newSellerId).id()).orElseThrow(NotFound::new);
        requireMovable(party, seller, from);
        Changes changes = sellers(party, seller);
        sellerPaths.redirect(party, seller.id(), from);
        if (from.isAfter(today())) {
            record("party-move-planned", party, changes.to("from", from));
            moved.fire(new PartyMoved(party.id(), party.path(), from));
            return party;
        }
        settle(party, seller);
        record("party-moved", party, changes.to("from", from));
        moved.fire(new PartyMoved(party.id(), party.path(), from));
        return party;
    }

    /** The move of a party that has not begun; empty without one, and where the new seller is not the caller's to know. */
    @Requires(Permission.VIEW_PARTIES)
    public Optional<PlannedMove> planned(PublicId partyId) {
        return sellerPaths.plannedMove(scope.require(partyId).id(), today()).filter(move -> parties.find(
                        move.newSellerId())
                .filter(seller -> scope.covers(seller))
                .isPresent());
    }

    /** Gives up a planned move: the party stays where it is. */
    @Requires(Permission.MANAGE_PARTIES)
    public void cancel(PublicId partyId) {
        Party party = parties.lock(scope.requireToManage(partyId).id()).orElseThrow(NotFound::new);
        PlannedMove planned = sellerPaths
                .plannedMove(party.id(), today())
                .orElseThrow(() -> new Refusal("no-move-planned", "No move is planned any more."));
        sellerPaths.redirect(party, party.parentId().orElseThrow(), planned.from());
        record("party-move-cancelled", party, Changes.none().from("from", planned.from(), null));
        moved.fire(new PartyMoved(party.id(), party.path(), planned.from()));
    }

    /** Lets the paths follow the placements whose day has come; returns how many parties moved. */
    @Requires(Permission.MANAGE_PARTIES)
    public int followPlacements() {
        int count = 0;
        for (long partyId : sellerPaths.partiesElsewhereOn(today())) {
            Party party = parties.lock(partyId).orElseThrow(NotFound::new);
            long sellerId = sellerPaths.sellerOn(partyId, today()).orElseThrow();
            if (sellerId != party.parentId().orElseThrow()) {
                Party seller = parties.lock(sellerId).orElseThrow(NotFound::new);
                Changes changes = sellers(party, seller);
                settle(party, seller);
                record("party-moved", party, changes);
                count++;
            }
        }
        return count;
    }

    private void requireMovable(Party party, Party seller, LocalDate from) {
        party.requirePossibleUnder(seller);
        if (from.isBefore(today())) {
            throw new Refusal("day-gone-by", "from", "A move begins today or later: days gone by keep their seller.");
        }
        if (sellerPaths.plannedMove(party.id(), today()).isPresent()) {
            throw new Refusal("move-planned", "from", "Another move is planned already; cancel it first.");
        }
        if (party.parentId().equals(Optional.of(seller.id()))) {
            throw new Refusal("same-seller", "sellerId", "It buys from that seller already.");
        }
        if (sellerPaths.willStandBelow(seller.id(), party.id())) {
            throw new Refusal(
                    "circle", "sellerId", "By a planned move that seller will itself stand below this party.");
        }
    }

    private void settle(Party party, Party seller) {
        String pathBefore = party.path();
        int depthBefore = party.depth();
        var below = parties.subtree(pathBefore);
        party.settleUnder(seller);
        below.stream()
                .filter(other -> !other.id().equals(party.id()))
                .forEach(other -> other.followAncestor(pathBefore, party.path(), party.depth() - depthBefore));
    }

    private Changes sellers(Party party, Party newSeller) {
        PublicId before =
                party.parentId().flatMap(parties::find).map(Party::publicId).orElseThrow(NotFound::new);
        return Changes.none()
                .from("seller", before.prefixed("pty"), newSeller.publicId().prefixed("pty"));
    }

    private void record(String action, Party party, Changes changes) {
        auditTrail.record(action, "party", party.publicId(), changes);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(Instant.now(clock), ZoneOffset.UTC);
    }
}

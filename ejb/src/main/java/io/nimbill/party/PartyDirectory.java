package io.nimbill.party;

import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Reads the seller tree within the caller's subtree. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PartyDirectory {

    @Inject
    private Parties parties;

    @Inject
    private PartyScope scope;

    @Inject
    private Correspondence correspondence;

    @Inject
    private CurrentCaller currentCaller;

    /**
     * One party.
     *
     * @throws NotFound when it is not in the caller's subtree
     */
    @Requires(Permission.VIEW_PARTIES)
    public Party one(PublicId partyId) {
        return scope.require(partyId);
    }

    /** A party with its contacts and addresses. */
    @Requires(Permission.VIEW_PARTIES)
    public Particulars particulars(PublicId partyId) {
        Party party = scope.require(partyId);
        return new Particulars(
                party.profile(), correspondence.contactsOf(party.id()), correspondence.addressesOf(party.id()));
    }

    /**
     * The sellers under which a party may be put: those of the caller's subtree that are open, can sell to its kind and
     * do not stand below it.
     */
    @Requires(Permission.MANAGE_PARTIES)
    public List<Party> possibleSellersOf(PublicId partyId) {
        Party party = scope.require(partyId);
        return parties.subtree(currentCaller.get().partyPath()).stream()
                .filter(seller -> party.kind().mayBuyFrom(seller.kind()))
                .filter(seller -> seller.closedOn().isEmpty() && !seller.path().startsWith(party.path()))
                .filter(seller -> !party.parentId().equals(Optional.of(seller.id())))
                .toList();
    }

    /** The caller's own party; the operator's for jobs. */
    @Unrestricted("One's own: whoever acts for a party knows it.")
    public Party own() {
        Long id = currentCaller.get().partyId();
        return (id == null ? parties.operator() : parties.find(id)).orElseThrow(NotFound::new);
    }

    /** The party it buys from, when the caller may know it. */
    @Requires(Permission.VIEW_PARTIES)
    public Optional<Party> sellerOf(Party party) {
        return party.parentId().flatMap(parties::find).filter(seller -> currentCaller.covers(seller.path()));
    }

    /** Those that buy from a party today, by name. */
    @Requires(Permission.VIEW_PARTIES)
    public List<Party> buyersFrom(PublicId sellerId) {
        return parties.childrenOf(scope.require(sellerId).id());
    }

    /** The caller's whole subtree, parents before children. */
    @Requires(Permission.VIEW_PARTIES)
    public List<Party> subtree() {
        return parties.subtree(currentCaller.get().partyPath());
    }

    /**
     * A page of the caller's subtree in the order of creation.
     *
     * @param kind null for all
     * @param after database id of the last one seen; 0 to begin
     */
    @Requires(Permission.VIEW_PARTIES)
    public List<Party> page(PartyKind kind, long after, int limit) {
        return parties.page(currentCaller.get().partyPath(), kind, after, limit);
    }

    /** The parties of a kind opened last in the caller's subtree, latest first. */
    @Requires(Permission.VIEW_PARTIES)
    public List<Party> latest(PartyKind kind, int limit) {
        return parties.latest(currentCaller.get().partyPath(), kind, limit);
    }
}

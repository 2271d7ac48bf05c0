package io.nimbill.party;

import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * For whom the caller may set prices and terms: their own party, and for the operator every seller. What a seller
 * between asks of its buyers is no business of those beside or above it, and not found for them.
 */
@ApplicationScoped
public class SellingScope {

    @Inject
    private PartyScope partyScope;

    @Inject
    private SellerPaths sellerPaths;

    @Inject
    private CurrentCaller currentCaller;

    /** The seller under that public id, when the caller may speak for it. */
    public Party requireSeller(PublicId sellerId) {
        return requireOwn(partyScope.require(sellerId));
    }

    /** As {@link #requireSeller(PublicId)}, by database id. */
    public Party requireSeller(long sellerId) {
        return requireOwn(partyScope.require(sellerId));
    }

    /**
     * A party that buys from the seller today, or will by a planned move.
     *
     * @throws NotFound when it does not, or is outside the caller's subtree
     */
    public Party requireBuyer(Party seller, PublicId buyerId) {
        Party buyer = partyScope.require(buyerId);
        boolean today = buyer.parentId().equals(java.util.Optional.of(seller.id()));
        if (!today && !sellerPaths.willBuyFrom(buyer.id(), seller.id())) {
            throw new NotFound();
        }
        return buyer;
    }

    private Party requireOwn(Party party) {
        Caller caller = currentCaller.get();
        if (!caller.isOperator() && !party.id().equals(caller.partyId())) {
            throw currentCaller.outOfReach("party", party.publicId().value());
        }
        if (party.kind() == PartyKind.CLIENT) {
            throw new Refusal("client-sells-nothing", "sellerId", "A client has no buyers.");
        }
        return party;
    }
}

package io.nimbill.catalog;

import io.nimbill.party.Party;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.party.SellingScope;
import io.nimbill.work.PublicId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Shows the catalogue of the sellers the caller speaks for. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OfferDirectory {

    @Inject
    private Offers offers;

    @Inject
    private OfferScope scope;

    @Inject
    private SellingScope sellingScope;

    /** The products of a seller, by code. */
    @Requires(Permission.VIEW_PRICES)
    public List<Product> products(PublicId sellerId) {
        return offers.productsOf(sellingScope.requireSeller(sellerId).id());
    }

    @Requires(Permission.VIEW_PRICES)
    public Product product(PublicId productId) {
        return scope.product(productId);
    }

    /** What a seller has on offer, by code: what it makes, and what it may sell on of the sellers above it. */
    @Requires(Permission.VIEW_PRICES)
    public List<Offer> ofSeller(PublicId sellerId) {
        Party seller = sellingScope.requireSeller(sellerId);
        return offers.madeBy(seller.chain()).stream()
                .filter(offer -> scope.isSoldBy(offer, seller))
                .toList();
    }

    /** One offer that a seller makes or may sell on. */
    @Requires(Permission.VIEW_PRICES)
    public Offer one(PublicId offerId, PublicId sellerId) {
        return scope.sold(offerId, sellingScope.requireSeller(sellerId));
    }

    /** One offer that the caller's party makes or may sell on; for the operator's people, any. */
    @Requires(Permission.VIEW_PRICES)
    public Offer one(PublicId offerId) {
        return scope.seen(offerId);
    }

    /** In whose place the caller speaks of an offer: the operator's people in its maker's, others in their own. */
    @Requires(Permission.VIEW_PRICES)
    public PublicId sellerOf(PublicId offerId) {
        return scope.speaker(scope.seen(offerId)).publicId();
    }
}

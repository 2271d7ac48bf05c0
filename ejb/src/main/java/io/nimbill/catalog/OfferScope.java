package io.nimbill.catalog;

import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.CustomerType;
import io.nimbill.party.Parties;
import io.nimbill.party.Party;
import io.nimbill.party.PartyScope;
import io.nimbill.party.SellingScope;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;

/** Finds offers for the current caller: as their maker, or as a seller below that may sell them on. */
@ApplicationScoped
class OfferScope {

    @Inject
    private Offers offers;

    @Inject
    private Parties parties;

    @Inject
    private PartyScope partyScope;

    @Inject
    private SellingScope sellingScope;

    @Inject
    private CurrentCaller currentCaller;

    /** A product of a seller the caller speaks for. */
    Product product(PublicId productId) {
        Product product = offers.findProduct(productId).orElseThrow(NotFound::new);
        sellingScope.requireSeller(product.sellerId());
        return product;
    }

    /** An offer of a maker the caller speaks for. */
    Offer made(PublicId offerId) {
        Offer offer = offers.find(offerId).orElseThrow(NotFound::new);
        sellingScope.requireSeller(offer.sellerId());
        return offer;
    }

    /** An offer that a seller the caller speaks for made or may sell on. */
    Offer sold(PublicId offerId, Party seller) {
        Offer offer = offers.find(offerId).orElseThrow(NotFound::new);
        if (!isSoldBy(offer, seller)) {
            throw currentCaller.outOfReach("offer", offerId.value());
        }
        return offer;
    }

    /** An offer that the caller's party makes or may sell on; the operator speaks for every seller. */
    Offer seen(PublicId offerId) {
        Offer offer = offers.find(offerId).orElseThrow(NotFound::new);
        return currentCaller.get().isOperator() ? offer : sold(offerId, speaker(offer));
    }

    /** Who speaks of an offer. */
    Party speaker(Offer offer) {
        Caller caller = currentCaller.get();
        return parties.find(caller.isOperator() ? offer.sellerId() : caller.partyId())
                .orElseThrow(NotFound::new);
    }

    /** Whom an offer shall be shown to: parties of the maker's branch, and customer types. */
    Set<Recipient> recipients(Offer offer, Set<PublicId> branches, Set<String> customerTypes) {
        Party maker = parties.find(offer.sellerId()).orElseThrow(NotFound::new);
        Set<Recipient> recipients = new HashSet<>();
        for (PublicId branch : branches) {
            Party party = partyScope.require(branch);
            if (!party.path().startsWith(maker.path())) {
                throw new NotFound();
            }
            recipients.add(Recipient.branch(party.id()));
        }
        customerTypes.forEach(
                type -> recipients.add(Recipient.type(CustomerType.of(type).name())));
        return recipients;
    }

    /**
     * Whether a seller made an offer or may sell it on: once it has been active, below its maker, where it is for everybody,
     * for a customer type, for a branch with that seller in it, or for somebody below that seller.
     */
    boolean isSoldBy(Offer offer, Party seller) {
        if (offer.sellerId() == seller.id()) {
            return true;
        }
        return offer.hasBeenActive()
                && seller.path().contains("/" + offer.sellerId() + "/")
                && (offer.recipients().isEmpty()
                        || offer.recipients().stream().anyMatch(each -> reaches(each, seller.path())));
    }

    private boolean reaches(Recipient recipient, String path) {
        return recipient.partyId() == null
                || recipient.means(path, null)
                || parties.find(recipient.partyId())
                        .filter(party -> party.path().startsWith(path))
                        .isPresent();
    }
}

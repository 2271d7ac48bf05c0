package io.nimbill.catalog;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.party.Backdating;
import io.nimbill.party.CustomerType;
import io.nimbill.party.Party;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.party.SellingScope;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** Records what sellers ask their direct buyers for offers: the maker, and each seller below that sells it on. */
@Stateless
public class OfferPricing {

    @Inject
    private Offers offers;

    @Inject
    private OfferScope scope;

    @Inject
    private SellingScope sellingScope;

    @Inject
    private Backdating backdating;

    @Inject
    private OfferApproval approval;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Event<OfferPriceChanged> changed;

    @Inject
    private Clock clock;

    /**
     * A price to be recorded.
     *
     * @param buyerId one direct buyer; null = not by name
     * @param customerType the direct buyers of a type; null = not by type; with neither, all direct buyers
     * @param amount for one unit and interval; null takes earlier ones for the same buyers back
     * @param validFrom first day
     */
    public record Wanted(
            PublicId buyerId, String customerType, Currency currency, BigDecimal amount, LocalDate validFrom) {}

    /**
     * Records a price. It counts for intervals and terms that begin on its first day or later; where earlier ones were
     * charged already, the difference is.
     *
     * @param sellerId who asks it: the maker, or a seller below that may sell it on
     */
    @Requires(Permission.MANAGE_PRICES)
    public OfferPrice set(PublicId offerId, PublicId sellerId, Wanted wanted) {
        Party seller = sellingScope.requireSeller(sellerId);
        Offer offer = offers.lock(scope.sold(offerId, seller));
        if (wanted.buyerId() != null && wanted.customerType() != null) {
            throw new Refusal(
                    "one-of-two", "customerType", "A price is for a buyer or for a customer type, not for both.");
        }
        OfferPrice price = new OfferPrice(
                offer,
                seller.id(),
                buyer(seller, wanted),
                wanted.currency(),
                wanted.amount(),
                wanted.validFrom(),
                Instant.now(clock));
        List<OfferPrice> before = before(offer, price);
        if (!before.isEmpty()) {
            backdating.requirePossible(wanted.validFrom());
        }
        if (offer.state() != OfferState.DRAFT) {
            approval.requirePrice(offer, seller, wanted, price, before);
        }
        offers.add(price);
        auditTrail.record(
                "offer-price-set",
                "offer",
                offer.publicId(),
                Changes.none()
                        .to("seller", seller.legalName())
                        .to(
                                "buyer",
                                wanted.buyerId() == null
                                        ? null
                                        : wanted.buyerId().prefixed("pty"))
                        .to("customerType", wanted.customerType())
                        .to("currency", wanted.currency())
                        .to("amount", wanted.amount())
                        .to("validFrom", wanted.validFrom()));
        changed.fire(new OfferPriceChanged(offer.id(), seller.id(), wanted.validFrom()));
        return price;
    }

    /** What one seller asks for an offer, oldest first. */
    @Requires(Permission.VIEW_PRICES)
    public List<OfferPrice> ofSeller(PublicId offerId, PublicId sellerId) {
        Party seller = sellingScope.requireSeller(sellerId);
        Offer offer = scope.sold(offerId, seller);
        return offers.prices(offer.id()).stream()
                .filter(price -> price.sellerId() == seller.id())
                .toList();
    }

    private Recipient buyer(Party seller, Wanted wanted) {
        if (wanted.buyerId() != null) {
            return Recipient.branch(
                    sellingScope.requireBuyer(seller, wanted.buyerId()).id());
        }
        return wanted.customerType() == null
                ? null
                : Recipient.type(CustomerType.of(wanted.customerType()).name());
    }

    private List<OfferPrice> before(Offer offer, OfferPrice price) {
        return offers.prices(offer.id()).stream()
                .filter(other -> other.isForSameAs(price))
                .toList();
    }
}

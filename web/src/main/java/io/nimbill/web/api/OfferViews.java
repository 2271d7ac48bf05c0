package io.nimbill.web.api;

import io.nimbill.catalog.Offer;
import io.nimbill.catalog.OfferItem;
import io.nimbill.catalog.OfferPrice;
import io.nimbill.catalog.OfferTerms;
import io.nimbill.catalog.Offers;
import io.nimbill.catalog.Product;
import io.nimbill.catalog.Recipient;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Parties;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Offers in the words of the API. */
@RequestScoped
class OfferViews {

    @Inject
    private Offers offers;

    @Inject
    private Parties parties;

    @Inject
    private CurrentCaller currentCaller;

    OfferView view(Offer offer) {
        OfferTerms terms = offer.terms();
        boolean own = currentCaller.get().isOperator()
                || Objects.equals(currentCaller.get().partyId(), offer.sellerId());
        return new OfferView(
                offer.publicId().prefixed(Ids.OFFER),
                partyId(offer.sellerId()),
                offer.code(),
                offer.name(),
                offer.state(),
                terms.model(),
                terms.interval(),
                terms.timing(),
                terms.termMonths(),
                terms.renews(),
                terms.calendarAligned(),
                terms.freeDays(),
                offer.taxClass(),
                items(offer),
                own ? branches(offer) : null,
                own ? types(offer) : null,
                offer.closedOn().orElse(null));
    }

    OfferPriceView view(OfferPrice price) {
        return new OfferPriceView(
                price.publicId().prefixed(Ids.OFFER_PRICE),
                price.buyerId() == null ? null : partyId(price.buyerId()),
                price.customerType(),
                price.currency().getCurrencyCode(),
                MoneyView.text(price.amount().orElse(null)),
                price.validFrom(),
                price.recordedAt());
    }

    private List<OfferItemView> items(Offer offer) {
        List<Product> products = offers.contents(offer);
        List<OfferItem> items = offer.items();
        List<OfferItemView> views = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Product product = products.get(i);
            views.add(new OfferItemView(
                    product.publicId().prefixed(Ids.PRODUCT),
                    product.code(),
                    product.name(),
                    product.unit(),
                    MoneyView.text(items.get(i).quantity())));
        }
        return views;
    }

    private List<String> branches(Offer offer) {
        return offer.recipients().stream()
                .map(Recipient::partyId)
                .filter(Objects::nonNull)
                .map(this::partyId)
                .sorted()
                .toList();
    }

    private static List<String> types(Offer offer) {
        return offer.recipients().stream()
                .map(Recipient::customerType)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private String partyId(long id) {
        return parties.find(id).orElseThrow().publicId().prefixed(Ids.PARTY);
    }
}

package io.nimbill.catalog;

import io.nimbill.party.Parties;
import io.nimbill.party.Party;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.party.SellingScope;
import io.nimbill.work.PublicId;
import io.nimbill.work.Sorting;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The list of what a seller has on offer. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OfferRegister {

    /** A direct buyer of whom nothing is known has the prices for all. */
    private static final long ANYBODY = 0;

    private static final Map<String, Comparator<OfferRow>> ORDERS = Map.of(
            "code", Comparator.comparing(OfferRow::code, String.CASE_INSENSITIVE_ORDER),
            "name", Comparator.comparing(OfferRow::name, String.CASE_INSENSITIVE_ORDER),
            "maker", Comparator.comparing(OfferRow::makerName, String.CASE_INSENSITIVE_ORDER),
            "state", Comparator.comparing(OfferRow::state),
            "model", Comparator.comparing((OfferRow row) -> row.terms().model()));

    @Inject
    private Offers offers;

    @Inject
    private OfferScope scope;

    @Inject
    private SellingScope sellingScope;

    @Inject
    private Parties parties;

    /** What a seller makes and may sell on, with its prices of a day. */
    @Requires(Permission.VIEW_PRICES)
    public List<OfferRow> ofSeller(PublicId sellerId, LocalDate day, Sorting sorting) {
        Party seller = sellingScope.requireSeller(sellerId);
        Comparator<OfferRow> asked =
                ORDERS.getOrDefault(Optional.ofNullable(sorting.by()).orElse("code"), ORDERS.get("code"));
        Comparator<OfferRow> order = sorting.descending() ? asked.reversed() : asked;
        return offers.madeBy(seller.chain()).stream()
                .filter(offer -> scope.isSoldBy(offer, seller))
                .map(offer -> row(offer, seller, day))
                .sorted(order.thenComparing(OfferRow::code))
                .toList();
    }

    private OfferRow row(Offer offer, Party seller, LocalDate day) {
        return new OfferRow(
                offer.publicId(),
                offer.code(),
                offer.name(),
                parties.find(offer.sellerId()).orElseThrow().legalName(),
                offer.sellerId() == seller.id(),
                offer.state(),
                offer.terms(),
                offers.contents(offer).stream().map(Product::name).toList(),
                prices(offers.prices(offer.id()), seller, day),
                offer.closedOn().orElse(null));
    }

    private static List<String> prices(List<OfferPrice> prices, Party seller, LocalDate day) {
        return prices.stream()
                .filter(price -> price.sellerId() == seller.id())
                .map(OfferPrice::currency)
                .distinct()
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .flatMap(currency -> new PriceChoice(seller.id(), ANYBODY, null, currency, day)
                        .from(prices).stream().map(amount -> plain(amount, currency) + " " + currency))
                .toList();
    }

    /** Every digit there is, and no fewer than the currency has. */
    private static String plain(BigDecimal amount, Currency currency) {
        int digits = Math.max(
                currency.getDefaultFractionDigits(), amount.stripTrailingZeros().scale());
        return amount.setScale(digits).toPlainString();
    }
}

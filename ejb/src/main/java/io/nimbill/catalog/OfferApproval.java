package io.nimbill.catalog;

import io.nimbill.approval.Act;
import io.nimbill.approval.ApprovalKind;
import io.nimbill.approval.ApprovedAct;
import io.nimbill.approval.FourEyes;
import io.nimbill.audit.Changes;
import io.nimbill.party.Party;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;

/** Has a second person agree before an offer can be ordered at its prices, where the operator has chosen so. */
@ApplicationScoped
class OfferApproval implements ApprovedAct {

    @Inject
    private FourEyes fourEyes;

    @Inject
    private OfferKeeping keeping;

    @Inject
    private OfferPricing pricing;

    void requireActivation(Offer offer, List<OfferPrice> prices) {
        JsonObject payload = Json.createObjectBuilder()
                .add("offer", offer.publicId().value())
                .build();
        Changes changes = Changes.none()
                .to("name", offer.name())
                .to("terms", offer.terms())
                .to("prices", words(prices));
        fourEyes.require(Act.of(kind(), "offer", offer.publicId(), payload, changes, offer.version(), words(prices)));
    }

    void requirePrice(
            Offer offer, Party seller, OfferPricing.Wanted wanted, OfferPrice price, List<OfferPrice> before) {
        JsonObjectBuilder payload = Json.createObjectBuilder()
                .add("offer", offer.publicId().value())
                .add("seller", seller.publicId().value())
                .add("currency", wanted.currency().getCurrencyCode())
                .add("from", wanted.validFrom().toString());
        addIfThere(
                payload,
                "buyer",
                wanted.buyerId() == null ? null : wanted.buyerId().value());
        addIfThere(payload, "customerType", wanted.customerType());
        addIfThere(
                payload,
                "amount",
                wanted.amount() == null ? null : wanted.amount().toPlainString());
        String last = words(before);
        Changes changes = Changes.none().to("seller", seller.legalName()).from("price", last, price);
        fourEyes.require(Act.of(kind(), "offer", offer.publicId(), payload.build(), changes, last));
    }

    @Override
    public ApprovalKind kind() {
        return ApprovalKind.CHANGE_OFFERS;
    }

    @Override
    public void carryOut(JsonObject payload) {
        PublicId offer = new PublicId(payload.getString("offer"));
        if (!payload.containsKey("seller")) {
            keeping.activate(offer);
            return;
        }
        String buyer = payload.getString("buyer", null);
        String amount = payload.getString("amount", null);
        pricing.set(
                offer,
                new PublicId(payload.getString("seller")),
                new OfferPricing.Wanted(
                        buyer == null ? null : new PublicId(buyer),
                        payload.getString("customerType", null),
                        Currency.getInstance(payload.getString("currency")),
                        amount == null ? null : new BigDecimal(amount),
                        LocalDate.parse(payload.getString("from"))));
    }

    private static void addIfThere(JsonObjectBuilder payload, String name, String value) {
        if (value != null) {
            payload.add(name, value);
        }
    }

    private static String words(List<OfferPrice> prices) {
        return prices.isEmpty()
                ? null
                : prices.stream().map(OfferPrice::toString).collect(Collectors.joining("; "));
    }
}

package io.nimbill.batch.sample;

import io.nimbill.catalog.BillingInterval;
import io.nimbill.catalog.ChargeModel;
import io.nimbill.catalog.ChargeTiming;
import io.nimbill.catalog.Offer;
import io.nimbill.catalog.OfferKeeping;
import io.nimbill.catalog.OfferPricing;
import io.nimbill.catalog.OfferTerms;
import io.nimbill.catalog.Product;
import io.nimbill.party.Party;
import io.nimbill.subscription.Subscribing;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** What the made-up operator sells of its own, what each seller asks for it, and who has it. */
@ApplicationScoped
class SampleOffers {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Inject
    private OfferKeeping offers;

    @Inject
    private OfferPricing pricing;

    @Inject
    private Subscribing subscribing;

    void sell(SampleTree.Tree tree, LocalDate since) {
        Product backup = offers.add(tree.operator().publicId(), "BACKUP", "Managed backup", "server");
        Product hours = offers.add(tree.operator().publicId(), "SUPPORT", "Support of an engineer", "hour");
        Offer servers = offer(tree.operator(), "BACKUP-M", "Managed backup", ChargeModel.PER_UNIT, backup, "1");
        Offer care = offer(tree.operator(), "CARE-M", "Care, four hours a month", ChargeModel.FLAT, hours, "4");
        List<Party> clients = List.copyOf(tree.clients().values());
        ask(servers, tree, since, "12", "13.20", "16.50");
        ask(care, tree, since, "240", "264", "320");
        order(clients.get(0), servers, "3", since.plusDays(9));
        order(clients.get(0), care, "1", since);
        order(clients.get(clients.size() - 1), servers, "5", since.plusDays(14));
        PublicId grown = order(clients.get(1), servers, "2", since);
        subscribing.changeQuantity(grown, since.plusMonths(1).plusDays(4), new BigDecimal(4));
    }

    private Offer offer(Party operator, String code, String name, ChargeModel model, Product product, String quantity) {
        OfferTerms monthly = new OfferTerms(model, BillingInterval.MONTH, ChargeTiming.IN_ADVANCE, 0, false, true, 0);
        return offers.draft(
                operator.publicId(),
                code,
                name,
                monthly,
                List.of(offers.item(product.publicId(), new BigDecimal(quantity))));
    }

    /** The price of the operator and the distributor, and that of resellers and of the operator to its own clients. */
    private void ask(
            Offer offer, SampleTree.Tree tree, LocalDate since, String partners, String resellers, String clients) {
        ask(offer, tree.operator(), since, null, partners);
        ask(offer, tree.operator(), since, "ENTERPRISE", clients);
        offers.activate(offer.publicId());
        ask(offer, tree.distributor(), since, null, resellers);
        tree.resellers().forEach(reseller -> ask(offer, reseller, since, null, clients));
    }

    private void ask(Offer offer, Party seller, LocalDate since, String customerType, String amount) {
        pricing.set(
                offer.publicId(),
                seller.publicId(),
                new OfferPricing.Wanted(null, customerType, EUR, new BigDecimal(amount), since));
    }

    private PublicId order(Party client, Offer offer, String quantity, LocalDate day) {
        return subscribing
                .order(client.publicId(), offer.publicId(), new BigDecimal(quantity), day)
                .publicId();
    }
}

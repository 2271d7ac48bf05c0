package io.nimbill.batch.sample;

import io.nimbill.agreement.Agreeing;
import io.nimbill.agreement.AgreementTerms;
import io.nimbill.agreement.Fee;
import io.nimbill.agreement.Fees;
import io.nimbill.exchange.ExchangeRates;
import io.nimbill.party.Party;
import io.nimbill.pricing.CostBasis;
import io.nimbill.pricing.Price;
import io.nimbill.pricing.PriceBook;
import io.nimbill.pricing.PriceBookKeeping;
import io.nimbill.pricing.PriceBookVersion;
import io.nimbill.pricing.PriceWriting;
import io.nimbill.pricing.RuleScope;
import io.nimbill.pricing.RuleTerms;
import io.nimbill.vendor.ChargeKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/** What each made-up seller asks of its buyers: agreements on every edge, a price book of each seller, and rates. */
@ApplicationScoped
class SamplePrices {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");
    private static final long AWS = 1;

    /** Of clients: a percentage of what the month comes to. */
    private static final Fees SUPPORT = Fees.of(Fee.percentage("Support plan", new BigDecimal("3")));

    /** Euros for a dollar, made up, from the first, eleventh and twenty-first day of each month on. */
    private static final List<String> RATES = List.of("0.9214", "0.9187", "0.9241", "0.9268", "0.9225", "0.9203");

    @Inject
    private Agreeing agreeing;

    @Inject
    private PriceBookKeeping books;

    @Inject
    private PriceWriting writing;

    @Inject
    private ExchangeRates rates;

    void agree(SampleTree.Tree tree, LocalDate since) {
        record(since);
        Party operator = tree.operator();
        conclude(operator, tree.distributor(), since);
        conclude(tree.distributor(), tree.resellers().get(0), since);
        conclude(operator, tree.resellers().get(1), since);
        tree.clients()
                .forEach((name, client) ->
                        conclude(tree.sellerOf().get(name), client, since, terms().withFees(SUPPORT)));
        book(operator, "Partner prices", since, "7.5", "3");
        book(tree.distributor(), "Reseller prices", since, "4", "4");
        book(tree.resellers().get(0), "Kontor business", since, "18", "12");
        book(tree.resellers().get(1), "Alpen business", since, "15", "15");
    }

    private void record(LocalDate since) {
        LocalDate month = since;
        for (int i = 0; i < RATES.size(); i++) {
            LocalDate day = month.plusMonths(i / 3).withDayOfMonth(1 + 10 * (i % 3));
            rates.record(USD, EUR, day, new BigDecimal(RATES.get(i)), "sample");
        }
    }

    private void conclude(Party seller, Party buyer, LocalDate since) {
        conclude(seller, buyer, since, terms());
    }

    private void conclude(Party seller, Party buyer, LocalDate since, AgreementTerms terms) {
        agreeing.conclude(seller.publicId(), buyer.publicId(), since, terms);
    }

    private static AgreementTerms terms() {
        return AgreementTerms.proposed(EUR, ZoneId.of("Europe/Berlin"));
    }

    /** Cost plus a percentage for everything, another one for machines, and a fixed price for stored gigabytes. */
    private void book(Party seller, String name, LocalDate since, String percent, String machines) {
        PriceBook book = books.open(seller.publicId(), name, EUR);
        PriceBookVersion draft = writing.draft(book.publicId(), since);
        RuleScope all = RuleScope.everything();
        writing.addRule(draft.publicId(), RuleTerms.of(all, costPlus(percent)));
        writing.addRule(
                draft.publicId(), RuleTerms.of(all.withVendor(AWS).withService("AmazonEC2"), costPlus(machines)));
        if (seller.kind() == io.nimbill.party.PartyKind.RESELLER) {
            writing.addRule(
                    draft.publicId(),
                    new RuleTerms(
                            all.withVendor(AWS).withService("AmazonS3").withKind(ChargeKind.USAGE),
                            new Price.FixedUnitPrice(new BigDecimal("0.0289")),
                            "GB-Mo",
                            null,
                            null));
        }
        writing.activate(draft.publicId());
        books.assignToAll(book.publicId(), since, null);
    }

    /** On the amortised cost, so that usage covered by a commitment is not sold for nothing. */
    private static Price costPlus(String percent) {
        return new Price.CostPlus(CostBasis.EFFECTIVE, new BigDecimal(percent));
    }
}

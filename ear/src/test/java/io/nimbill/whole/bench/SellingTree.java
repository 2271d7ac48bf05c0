package io.nimbill.whole.bench;

import io.nimbill.agreement.Agreeing;
import io.nimbill.agreement.AgreementTerms;
import io.nimbill.exchange.ExchangeRates;
import io.nimbill.party.Party;
import io.nimbill.party.PartyKind;
import io.nimbill.party.PartyProfile;
import io.nimbill.party.PartyRegistration;
import io.nimbill.pricing.CostBasis;
import io.nimbill.pricing.Price;
import io.nimbill.pricing.PriceBook;
import io.nimbill.pricing.PriceBookKeeping;
import io.nimbill.pricing.PriceBookVersion;
import io.nimbill.pricing.PriceWriting;
import io.nimbill.pricing.RuleScope;
import io.nimbill.pricing.RuleTerms;
import io.nimbill.work.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** An operator, resellers and their clients, with cost-plus books on both edges; dollars bought, euros sold. */
@ApplicationScoped
class SellingTree {

    static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
    static final Currency EUR = Currency.getInstance("EUR");
    static final Currency USD = Currency.getInstance("USD");

    @Inject
    private Transactions transactions;

    @Inject
    private PartyRegistration registration;

    @Inject
    private Agreeing agreeing;

    @Inject
    private PriceBookKeeping books;

    @Inject
    private PriceWriting writing;

    @Inject
    private ExchangeRates exchangeRates;

    Party operator() {
        return transactions.callAlone(() -> registration.nameOperator(german("Benchmark ISP"), SINCE));
    }

    /** So many clients, spread over so many resellers. */
    List<Party> clients(Party operator, int resellers, int clients) {
        return transactions.callAlone(() -> {
            exchangeRates.record(USD, EUR, SINCE, new BigDecimal("0.92"), "benchmark");
            books.assignToAll(book(operator, "10").publicId(), SINCE, null);
            List<Party> made = new ArrayList<>();
            for (int i = 0; i < resellers; i++) {
                Party reseller = sell(
                        operator,
                        PartyKind.RESELLER,
                        german("Reseller " + i).withChannelCode("BENCH" + i).withBooks(true));
                books.assignToAll(book(reseller, "20").publicId(), SINCE, null);
                for (int j = i; j < clients; j += resellers) {
                    made.add(sell(reseller, PartyKind.CLIENT, german("Client " + j)));
                }
            }
            return made;
        });
    }

    private Party sell(Party seller, PartyKind kind, PartyProfile profile) {
        Party buyer = registration.register(seller.publicId(), kind, profile, SINCE);
        agreeing.conclude(seller.publicId(), buyer.publicId(), SINCE, AgreementTerms.proposed(EUR, ZoneOffset.UTC));
        return buyer;
    }

    private PriceBook book(Party seller, String percent) {
        PriceBook book = books.open(seller.publicId(), "Standard", EUR);
        PriceBookVersion version = writing.draft(book.publicId(), SINCE);
        writing.addRule(
                version.publicId(),
                RuleTerms.of(RuleScope.everything(), new Price.CostPlus(CostBasis.LIST, new BigDecimal(percent))));
        writing.addRule(
                version.publicId(),
                RuleTerms.of(
                        RuleScope.everything().withService("AmazonS3"),
                        new Price.CostPlus(CostBasis.LIST, new BigDecimal(percent).add(new BigDecimal("5")))));
        writing.activate(version.publicId());
        return book;
    }

    private static PartyProfile german(String name) {
        return PartyProfile.named(name, "DE", "EUR")
                .withTax("DE123456789", "S")
                .withAddress("Teststraße 1", "20457", "Hamburg", "DE")
                .withContact("billing@" + name.toLowerCase(Locale.ROOT).replace(" ", "") + ".example", null)
                .withBankAccount("DE89370400440532013000", "COBADEFFXXX")
                .withLocale("en", "Europe/Berlin");
    }
}

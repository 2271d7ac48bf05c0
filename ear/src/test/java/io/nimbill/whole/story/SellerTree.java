package io.nimbill.whole.story;

import io.nimbill.agreement.Agreeing;
import io.nimbill.agreement.AgreementTerms;
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
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

/** Grows a branch of the seller tree with agreements and prices on every edge, all in euros and from 2026 on. */
@ApplicationScoped
public class SellerTree {

    private static final LocalDate SINCE = LocalDate.parse("2026-01-01");
    private static final Currency EUR = Currency.getInstance("EUR");

    @Inject
    private PartyRegistration registration;

    @Inject
    private Agreeing agreeing;

    @Inject
    private PriceBookKeeping books;

    @Inject
    private PriceWriting writing;

    /** The operator of the server's tests, which all of them share. */
    public Party operator() {
        return registration.nameOperator(profile("Nordlicht Netz", "DE811907980"), LocalDate.parse("2020-01-01"));
    }

    /** A buyer of the seller, who pays the vendor's or the seller's price plus a percentage. */
    public Party buyer(Party seller, PartyKind kind, String name, String percent) {
        String code = PublicId.random().value().substring(0, 8).toUpperCase(Locale.ROOT);
        PartyProfile profile = profile(name + " " + code, "DE136695976");
        boolean channel = kind == PartyKind.RESELLER;
        Party buyer = registration.register(
                seller.publicId(), kind, channel ? profile.withChannelCode(code) : profile, SINCE);
        agreeing.conclude(
                seller.publicId(), buyer.publicId(), SINCE, AgreementTerms.proposed(EUR, ZoneId.of("Europe/Berlin")));
        PriceBook book = books.open(seller.publicId(), "Plus " + percent + " %", EUR);
        PriceBookVersion version = writing.draft(book.publicId(), SINCE);
        writing.addRule(
                version.publicId(),
                RuleTerms.of(RuleScope.everything(), new Price.CostPlus(CostBasis.BILLED, new BigDecimal(percent))));
        writing.activate(version.publicId());
        books.assignToBuyer(book.publicId(), buyer.publicId(), SINCE, null);
        return buyer;
    }

    private static PartyProfile profile(String name, String taxNumber) {
        return PartyProfile.named(name, "DE", "EUR")
                .withAddress("Kaistraße 12", "20457", "Hamburg", "DE")
                .withContact("billing@" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "") + ".example", null)
                .withTax(taxNumber, "S");
    }
}

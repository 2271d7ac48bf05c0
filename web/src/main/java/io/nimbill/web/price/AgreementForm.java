package io.nimbill.web.price;

import io.nimbill.agreement.Agreeing;
import io.nimbill.agreement.Agreement;
import io.nimbill.agreement.AgreementTerms;
import io.nimbill.agreement.KindPolicies;
import io.nimbill.agreement.KindPolicy;
import io.nimbill.agreement.TierScope;
import io.nimbill.exchange.ExchangePolicy;
import io.nimbill.party.Party;
import io.nimbill.party.PartyDirectory;
import io.nimbill.party.PartyMoving;
import io.nimbill.party.PlannedMove;
import io.nimbill.pricing.BookReach;
import io.nimbill.pricing.PriceBook;
import io.nimbill.pricing.PriceBookDirectory;
import io.nimbill.vendor.ChargeKind;
import io.nimbill.web.portal.Months;
import io.nimbill.web.portal.Viewer;
import io.nimbill.web.portal.Words;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/**
 * What a buyer and its seller have agreed, and the terms of the next agreement. With a move planned it speaks of the
 * seller to come when {@code seller} says so.
 */
@Named
@ViewScoped
public class AgreementForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(name = "buyer")
    private String askedBuyer;

    @Inject
    @Param(name = "seller")
    private String askedSeller;

    @Inject
    private PartyDirectory directory;

    @Inject
    private PartyMoving moving;

    @Inject
    private Agreeing agreeing;

    @Inject
    private PriceBookDirectory books;

    @Inject
    private BookReach reach;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    @Inject
    private Months months;

    private String buyer;
    private String buyerName;
    private String seller;
    private String sellerName;
    private LocalDate validFrom;
    private String currency;
    private ExchangePolicy exchangePolicy;
    private int paymentTermsDays;
    private String timeZone;
    private TierScope tierScope;
    private List<PolicyRow> policies;
    private FeeTable fees;
    private RestatementFields restatement;
    private RateFields rates;
    private String priceBook;
    private String latest;

    @PostConstruct
    void open() {
        Party buying = directory.one(parse(askedBuyer));
        Party selling = askedSeller == null
                ? directory.sellerOf(buying).orElseThrow(NotFound::new)
                : directory.one(parse(askedSeller));
        buyer = buying.publicId().value();
        buyerName = buying.legalName();
        seller = selling.publicId().value();
        sellerName = selling.legalName();
        List<Agreement> before = agreeing.ofEdge(sellerId(), buyerId());
        latest = before.isEmpty()
                ? null
                : before.get(before.size() - 1).publicId().prefixed("agr");
        propose(
                before.isEmpty()
                        ? AgreementTerms.proposed(
                                buying.profile().currency(), selling.profile().timeZone())
                        : before.get(before.size() - 1).terms());
        validFrom = firstDay(before);
        priceBook = reach.bookOf(sellerId(), buyerId(), validFrom)
                .map(book -> book.publicId().prefixed("pbk"))
                .orElse(null);
    }

    private void propose(AgreementTerms terms) {
        currency = terms.currency().getCurrencyCode();
        exchangePolicy = terms.exchangePolicy();
        paymentTermsDays = terms.paymentTermsDays();
        timeZone = terms.timeZone().getId();
        tierScope = terms.tierScope();
        fees = FeeTable.of(terms.fees());
        restatement = RestatementFields.of(terms.restatement());
        rates = RateFields.of(terms.rates());
        KindPolicies proposed = KindPolicies.proposed();
        boolean spreadable = agreeing.canSpread(sellerId());
        policies = Arrays.stream(ChargeKind.values())
                .sorted(Comparator.comparing((ChargeKind kind) -> proposed.of(kind))
                        .thenComparing(kind -> kind != ChargeKind.USAGE))
                .map(kind -> new PolicyRow(kind, terms.policies().of(kind), proposed.of(kind), spreadable))
                .toList();
    }

    /** The first day of the month for a first agreement, else of the next month; the planned day of a move. */
    private LocalDate firstDay(List<Agreement> before) {
        LocalDate firstOfMonth = months.today().withDayOfMonth(1);
        Optional<LocalDate> planned = moving.planned(buyerId()).map(PlannedMove::from);
        return planned.orElse(before.isEmpty() ? firstOfMonth : firstOfMonth.plusMonths(1));
    }

    /** Concludes the agreement and comes back to the buyer's page. */
    public void conclude() {
        AgreementTerms terms = new AgreementTerms(
                Currency.getInstance(currency),
                exchangePolicy,
                paymentTermsDays,
                ZoneId.of(timeZone),
                policies(),
                tierScope,
                fees.fees(),
                restatement.restatement(),
                rates.terms(exchangePolicy));
        if (priceBook == null) {
            agreeing.conclude(sellerId(), buyerId(), validFrom, terms);
        } else {
            PublicId book = PublicId.parse("pbk", priceBook).orElseThrow(NotFound::new);
            agreeing.conclude(sellerId(), buyerId(), validFrom, terms, book);
        }
        Messages.addFlashGlobalInfo("{0}", words.text("agreement.done", sellerName, buyerName));
        Faces.redirect(getBack());
    }

    private KindPolicies policies() {
        Map<ChargeKind, KindPolicy> chosen = new EnumMap<>(ChargeKind.class);
        policies.forEach(row -> chosen.put(row.getKind(), row.getPolicy()));
        return KindPolicies.of(chosen);
    }

    private PublicId sellerId() {
        return new PublicId(seller);
    }

    private PublicId buyerId() {
        return new PublicId(buyer);
    }

    private static PublicId parse(String id) {
        return PublicId.parse("pty", id).orElseThrow(NotFound::new);
    }

    /** The buyer's page. */
    public String getBack() {
        return viewer.page("party") + "?id=pty_" + buyer;
    }

    /** All agreements of the edge, latest first. */
    public List<Agreement> getHistory() {
        List<Agreement> all = new ArrayList<>(agreeing.ofEdge(sellerId(), buyerId()));
        Collections.reverse(all);
        return all;
    }

    /** The open price books of the seller. */
    public List<SelectItem> getPriceBooks() {
        return books.ofSeller(sellerId()).stream()
                .filter(book -> book.closedOn().isEmpty())
                .map(AgreementForm::choice)
                .toList();
    }

    private static SelectItem choice(PriceBook book) {
        return new SelectItem(
                book.publicId().prefixed("pbk"),
                book.name() + " · " + book.currency().getCurrencyCode());
    }

    /** The page on which the seller writes price books. */
    public String getBooksPage() {
        return viewer.page("books");
    }

    public List<ExchangePolicy> getExchangePolicies() {
        return List.of(ExchangePolicy.values());
    }

    public List<TierScope> getTierScopes() {
        return List.of(TierScope.values());
    }

    public TierScope getTierScope() {
        return tierScope;
    }

    public void setTierScope(TierScope tierScope) {
        this.tierScope = tierScope;
    }

    /** A rate of its own, and a spread. */
    public RateFields getRates() {
        return rates;
    }

    public FeeTable getFees() {
        return fees;
    }

    public RestatementFields getRestatement() {
        return restatement;
    }

    public List<PolicyRow> getPolicies() {
        return policies;
    }

    public String getBuyerName() {
        return buyerName;
    }

    public String getSellerName() {
        return sellerName;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public ExchangePolicy getExchangePolicy() {
        return exchangePolicy;
    }

    public void setExchangePolicy(ExchangePolicy exchangePolicy) {
        this.exchangePolicy = exchangePolicy;
    }

    public int getPaymentTermsDays() {
        return paymentTermsDays;
    }

    public void setPaymentTermsDays(int paymentTermsDays) {
        this.paymentTermsDays = paymentTermsDays;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    public String getPriceBook() {
        return priceBook;
    }

    public void setPriceBook(String priceBook) {
        this.priceBook = priceBook;
    }

    /** The agreement concluded last; null without one. */
    public String getLatest() {
        return latest;
    }
}

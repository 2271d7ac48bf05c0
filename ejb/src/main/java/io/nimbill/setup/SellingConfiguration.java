package io.nimbill.setup;

import io.nimbill.agreement.Agreeing;
import io.nimbill.agreement.AgreementTerms;
import io.nimbill.agreement.KindPolicies;
import io.nimbill.agreement.TierScope;
import io.nimbill.exchange.ExchangePolicy;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Parties;
import io.nimbill.party.Party;
import io.nimbill.party.PartyKind;
import io.nimbill.party.PartyProfile;
import io.nimbill.party.PartyRegistration;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.pricing.CostBasis;
import io.nimbill.pricing.Price;
import io.nimbill.pricing.PriceBook;
import io.nimbill.pricing.PriceBookAssignment;
import io.nimbill.pricing.PriceBookKeeping;
import io.nimbill.pricing.PriceBookVersion;
import io.nimbill.pricing.PriceBooks;
import io.nimbill.pricing.PriceRule;
import io.nimbill.pricing.PriceWriting;
import io.nimbill.pricing.Recipients;
import io.nimbill.pricing.RuleScope;
import io.nimbill.pricing.RuleTerms;
import io.nimbill.pricing.VersionState;
import io.nimbill.vendor.PartnerAccounts;
import io.nimbill.vendor.Vendor;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The operator's usual prices in three percentages. There is no second truth beside the price book: it is read from the
 * rules of the book that prices all buyers, and written as a new version of it. Other rules of that book stay.
 */
@Stateless
public class SellingConfiguration {

    private static final String AMAZON = "aws";
    private static final String MICROSOFT = "microsoft";

    @Inject
    private PriceBooks books;

    @Inject
    private PriceBookKeeping keeping;

    @Inject
    private PriceWriting writing;

    @Inject
    private PartyRegistration registration;

    @Inject
    private Agreeing agreeing;

    @Inject
    private PartnerAccounts vendors;

    @Inject
    private Parties parties;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private Clock clock;

    /** The book that prices all buyers of the operator today; empty before the first. */
    @Requires(Permission.VIEW_PRICES)
    public Optional<PriceBook> book() {
        LocalDate today = today();
        return books.assignmentsOfSeller(operator().id()).stream()
                .filter(each -> each.recipients().equals(Recipients.all()) && each.holdsOn(today))
                .findFirst()
                .map(PriceBookAssignment::priceBookId)
                .flatMap(books::find);
    }

    /** The percentages of that book's version of today; empty where it has no general one. */
    @Requires(Permission.VIEW_PRICES)
    public Optional<SellingTerms> terms() {
        return book().flatMap(this::version).flatMap(version -> {
            List<PriceRule> rules = books.rules(version.id());
            return percent(rules, null)
                    .map(general -> new SellingTerms(
                            general,
                            percent(rules, vendorId(AMAZON)).orElse(null),
                            percent(rules, vendorId(MICROSOFT)).orElse(null)));
        });
    }

    /**
     * Sells at these percentages from a UTC day on: opens the first price book and gives it to all buyers, or writes a new
     * version of the one there is.
     *
     * @param name of the book, where it is the first
     */
    @Requires(Permission.MANAGE_PRICES)
    public PriceBook write(String name, SellingTerms terms, LocalDate from) {
        Party operator = operator();
        Optional<PriceBook> there = book();
        PriceBook book = there.orElseGet(
                () -> keeping.open(operator.publicId(), name, operator.profile().currency()));
        PriceBookVersion draft = writing.draft(book.publicId(), from);
        books.rules(draft.id()).stream()
                .filter(rule -> isOurs(rule.scope()))
                .map(PriceRule::publicId)
                .toList()
                .forEach(writing::removeRule);
        add(draft, RuleScope.everything(), terms.general());
        add(draft, RuleScope.everything().withVendor(vendorId(AMAZON)), terms.amazon());
        add(draft, RuleScope.everything().withVendor(vendorId(MICROSOFT)), terms.microsoft());
        writing.activate(draft.publicId());
        if (there.isEmpty()) {
            keeping.assignToAll(book.publicId(), from, null);
        }
        return book;
    }

    /**
     * As {@link #write(String, SellingTerms, LocalDate)}, of percentages nobody has looked at yet: who may not sell is told
     * that, whatever they sent.
     */
    @Requires(Permission.MANAGE_PRICES)
    public PriceBook write(String name, BigDecimal general, BigDecimal amazon, BigDecimal microsoft, LocalDate from) {
        currentCaller.requireOperator(Permission.MANAGE_PRICES, "selling-terms");
        return write(name, new SellingTerms(general, amazon, microsoft), from);
    }

    /**
     * Opens a client of the operator together with its agreement.
     *
     * @param paymentTermsDays days from a document's date to the day it is due
     * @param from first UTC day of both
     */
    @Requires(Permission.MANAGE_PARTIES)
    public Party openClient(PartyProfile profile, int paymentTermsDays, LocalDate from) {
        Party operator = operator();
        Party client = registration.register(operator.publicId(), PartyKind.CLIENT, profile, from);
        agreeing.conclude(
                operator.publicId(),
                client.publicId(),
                from,
                new AgreementTerms(
                        profile.currency(),
                        ExchangePolicy.USAGE_DAY,
                        paymentTermsDays,
                        operator.profile().timeZone(),
                        KindPolicies.proposed(),
                        TierScope.ACCOUNT));
        return client;
    }

    private void add(PriceBookVersion draft, RuleScope scope, BigDecimal percent) {
        if (percent != null) {
            writing.addRule(draft.publicId(), RuleTerms.of(scope, new Price.CostPlus(CostBasis.EFFECTIVE, percent)));
        }
    }

    private Optional<PriceBookVersion> version(PriceBook book) {
        LocalDate today = today();
        return books.versions(book.id()).stream()
                .filter(each -> each.state() == VersionState.ACTIVE && !today.isBefore(each.validFrom()))
                .max(Comparator.comparing(PriceBookVersion::recordedAt).thenComparing(PriceBookVersion::number));
    }

    private static Optional<BigDecimal> percent(List<PriceRule> rules, Long vendorId) {
        RuleScope wanted = vendorId == null
                ? RuleScope.everything()
                : RuleScope.everything().withVendor(vendorId);
        return rules.stream()
                .filter(rule -> rule.scope().equals(wanted) && rule.price() instanceof Price.CostPlus)
                .map(rule -> ((Price.CostPlus) rule.price()).percent())
                .findFirst();
    }

    private boolean isOurs(RuleScope scope) {
        return scope.equals(RuleScope.everything())
                || scope.equals(RuleScope.everything().withVendor(vendorId(AMAZON)))
                || scope.equals(RuleScope.everything().withVendor(vendorId(MICROSOFT)));
    }

    private long vendorId(String code) {
        return vendors.vendor(code).map(Vendor::id).orElseThrow();
    }

    private Party operator() {
        currentCaller.requireOperator(Permission.MANAGE_PRICES, "selling-terms");
        return parties.operator().orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}

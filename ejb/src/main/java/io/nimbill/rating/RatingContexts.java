package io.nimbill.rating;

import io.nimbill.agreement.Agreement;
import io.nimbill.agreement.Agreements;
import io.nimbill.allocation.CostCentres;
import io.nimbill.exchange.KnownRates;
import io.nimbill.party.Parties;
import io.nimbill.party.Party;
import io.nimbill.party.SellerPaths;
import io.nimbill.pricing.Discount;
import io.nimbill.pricing.PriceBookVersion;
import io.nimbill.pricing.PriceBooks;
import io.nimbill.pricing.PriceDiscount;
import io.nimbill.pricing.PriceRule;
import io.nimbill.pricing.Tariff;
import io.nimbill.vendor.ChargeKind;
import io.nimbill.work.NotFound;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Loads what rating needs besides the rows, in a handful of queries. */
@Stateless
public class RatingContexts {

    @Inject
    private KnownRates rates;

    @Inject
    private RatingEpoch epoch;

    @Inject
    private IssuedPeriods issuedPeriods;

    @Inject
    private Agreements agreements;

    @Inject
    private PriceBooks books;

    @Inject
    private Parties parties;

    @Inject
    private SellerPaths sellerPaths;

    @Inject
    private CostCentres costCentres;

    @Resource(lookup = "java:jboss/datasources/NimbillNonJtaDS")
    private DataSource words;

    /** The epoch is read first: a change that commits while the rest is read shows in the epoch at the end. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public RatingContext load() {
        return load((OtherDelivery) null);
    }

    /**
     * As {@link #load()}, as if another delivery were in force.
     *
     * @param other taken for the one in force of its dataset and period; null for none
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public RatingContext load(OtherDelivery other) {
        return load(books.allActiveVersions(), books.rulesOfActiveVersions(), books.discountsOfActiveVersions(), other);
    }

    /**
     * As {@link #load}, as if a draft had been activated last.
     *
     * @param from first UTC usage day that it would price
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public RatingContext loadAsIf(PriceBookVersion draft, LocalDate from) {
        List<PriceBookVersion> versions = new ArrayList<>(books.allActiveVersions());
        Instant last = versions.stream()
                .map(PriceBookVersion::recordedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        versions.add(draft.asIfActive(from, last.plusSeconds(1)));
        List<PriceRule> rules = new ArrayList<>(books.rulesOfActiveVersions());
        rules.addAll(books.rules(draft.id()));
        List<PriceDiscount> discounts = new ArrayList<>(books.discountsOfActiveVersions());
        discounts.addAll(books.discounts(draft.id()));
        return load(versions, rules, discounts, null);
    }

    private RatingContext load(
            List<PriceBookVersion> versions,
            List<PriceRule> rules,
            List<PriceDiscount> discounts,
            OtherDelivery other) {
        long known = epoch.current();
        List<Agreement> agreed = agreements.all();
        return new RatingContext(
                known,
                rates.all(),
                issuedPeriods,
                terms(agreed, tariffs(versions, rules, discounts), versions),
                sellerPaths.all(),
                costCentres.table(),
                new TagWords(words),
                new BillSpreads(words, spreadKinds(agreed), other),
                new ServiceWords(words));
    }

    private static Set<ChargeKind> spreadKinds(List<Agreement> agreed) {
        return agreed.stream()
                .flatMap(agreement -> agreement.terms().policies().asMap().entrySet().stream())
                .filter(policy -> policy.getValue().spreads())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ChargeKind.class)));
    }

    private TermsTable terms(List<Agreement> agreed, Map<Long, Tariff> tariffs, List<PriceBookVersion> versions) {
        return new TermsTable(
                agreed,
                agreements.defaultBillingAccounts(),
                books.allAssignments(),
                versions,
                tariffs,
                customerTypes());
    }

    private Map<Long, Tariff> tariffs(
            List<PriceBookVersion> versions, List<PriceRule> allRules, List<PriceDiscount> allDiscounts) {
        Map<Long, List<PriceRule>> rules =
                allRules.stream().collect(Collectors.groupingBy(PriceRule::priceBookVersionId));
        Map<Long, List<Discount>> discounts = allDiscounts.stream()
                .collect(Collectors.groupingBy(
                        PriceDiscount::priceBookVersionId,
                        Collectors.mapping(PriceDiscount::discount, Collectors.toList())));
        Map<Long, Tariff> tariffs = new HashMap<>();
        for (PriceBookVersion version : versions) {
            tariffs.put(
                    version.id(),
                    new Tariff(
                            version.id(),
                            books.find(version.priceBookId())
                                    .orElseThrow(NotFound::new)
                                    .currency(),
                            rules.getOrDefault(version.id(), List.of()).stream()
                                    .map(PriceRule::tariffRule)
                                    .toList(),
                            discounts.getOrDefault(version.id(), List.of())));
        }
        return tariffs;
    }

    private Map<Long, String> customerTypes() {
        return parties.subtree("/").stream()
                .filter(party -> party.profile().customerType() != null)
                .collect(Collectors.toMap(Party::id, party -> party.profile().customerType()));
    }
}

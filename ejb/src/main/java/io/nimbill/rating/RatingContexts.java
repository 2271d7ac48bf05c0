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
        long known = epoch.current();
        List<Agreement> agreed = agreements.all();
        return new RatingContext(
                known,
                rates.all(),
                issuedPeriods,
                terms(agreed),
                sellerPaths.all(),
                costCentres.table(),
                new TagWords(words),
                new BillSpreads(words, spreadKinds(agreed)),
                new ServiceWords(words));
    }

    private static Set<ChargeKind> spreadKinds(List<Agreement> agreed) {
        return agreed.stream()
                .flatMap(agreement -> agreement.terms().policies().asMap().entrySet().stream())
                .filter(policy -> policy.getValue().spreads())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ChargeKind.class)));
    }

    private TermsTable terms(List<Agreement> agreed) {
        List<PriceBookVersion> versions = books.allActiveVersions();
        return new TermsTable(
                agreed,
                agreements.defaultBillingAccounts(),
                books.allAssignments(),
                versions,
                tariffs(versions),
                customerTypes());
    }

    private Map<Long, Tariff> tariffs(List<PriceBookVersion> versions) {
        Map<Long, List<PriceRule>> rules =
                books.rulesOfActiveVersions().stream().collect(Collectors.groupingBy(PriceRule::priceBookVersionId));
        Map<Long, List<Discount>> discounts = books.discountsOfActiveVersions().stream()
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

package io.nimbill.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The rules of one price book version, ready for look-up. Immutable.
 *
 * <p>Rules are kept by the fields they name, most specific first, and within these by their values, so that the time to
 * find a rule does not grow with the number of rules.
 */
public final class Tariff {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final long versionId;
    private final Currency currency;
    private final List<TariffRule> rules;
    private final List<Discount> discounts;
    private final TreeMap<Integer, Map<RuleScope, List<TariffRule>>> byRank = new TreeMap<>(Comparator.reverseOrder());

    /**
     * @param versionId database id of the price book version
     * @param currency currency of its unit prices
     */
    public Tariff(long versionId, Currency currency, List<TariffRule> rules) {
        this(versionId, currency, rules, List.of());
    }

    /** The rules with discounts on what they price. */
    public Tariff(long versionId, Currency currency, List<TariffRule> rules, List<Discount> discounts) {
        this.discounts = List.copyOf(discounts);
        this.versionId = versionId;
        this.currency = currency;
        this.rules =
                rules.stream().sorted(Comparator.comparingLong(TariffRule::id)).toList();
        this.rules.forEach(rule -> byRank.computeIfAbsent(RuleOrder.rank(rule.scope()), rank -> new HashMap<>())
                .computeIfAbsent(rule.scope(), scope -> new ArrayList<>())
                .add(rule));
    }

    public long versionId() {
        return versionId;
    }

    public Currency currency() {
        return currency;
    }

    /** All discounts. */
    public List<Discount> discounts() {
        return discounts;
    }

    /**
     * What is taken off the charge of a row that a rule has priced: several percentages add up.
     *
     * @param taken the services that are sold on the edge in the period
     * @return percent, 0 to 100
     */
    public BigDecimal discountOn(PriceSubject subject, LocalDate day, Collection<TakenService> taken) {
        return discounts.stream()
                .filter(discount -> discount.covers(subject, day) && discount.isMetBy(taken))
                .map(Discount::percent)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .min(WHOLE);
    }

    /** All rules, by their ids. */
    public List<TariffRule> rules() {
        return rules;
    }

    /** Whether some quantities have to be added up before any row of theirs has a price. */
    public boolean isTiered() {
        return rules.stream().anyMatch(rule -> rule.price() instanceof TieredPrice);
    }

    /**
     * The rule that prices a row: the most specific one that fits, is valid on the day and can price its kind.
     *
     * <p>A rule saved before the vendor's code of its service was known holds the name; on the same row a rule with the
     * code comes first.
     */
    public Optional<TariffRule> ruleFor(PriceSubject subject, LocalDate day) {
        return find(subject, day, rule -> rule.canPrice(subject));
    }

    /** The rule that prices an amount that has no quantity: rules of quantities are left out. */
    public Optional<TariffRule> ruleForMoney(PriceSubject subject, LocalDate day) {
        return find(subject, day, rule -> !rule.price().isOfQuantity());
    }

    private Optional<TariffRule> find(PriceSubject subject, LocalDate day, Predicate<TariffRule> canPrice) {
        Predicate<TariffRule> suits = rule -> rule.isValidOn(day) && canPrice.test(rule);
        for (Map.Entry<Integer, Map<RuleScope, List<TariffRule>>> entry : byRank.entrySet()) {
            int rank = entry.getKey();
            Optional<TariffRule> found = first(entry.getValue(), rank, subject, subject.serviceCode(), suits);
            if (found.isEmpty() && (rank & RuleOrder.SERVICE) != 0) {
                found = first(entry.getValue(), rank, subject, subject.serviceName(), suits);
            }
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<TariffRule> first(
            Map<RuleScope, List<TariffRule>> rules,
            int rank,
            PriceSubject subject,
            String service,
            Predicate<TariffRule> suits) {
        return rules.getOrDefault(RuleOrder.seenAt(rank, subject, service), List.of()).stream()
                .filter(suits)
                .findFirst();
    }
}

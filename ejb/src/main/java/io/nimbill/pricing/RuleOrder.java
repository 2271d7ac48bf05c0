package io.nimbill.pricing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which of several fitting rules prices a row, and which two can never stand side by side.
 *
 * <p>Account, SKU, service, region, kind and vendor are compared in this order: the first of them that one rule names
 * and the other does not decides. That makes the named fields the digits of a number, and the larger number wins.
 */
public final class RuleOrder {

    private static final int ACCOUNT = 32;
    private static final int SKU = 16;
    static final int SERVICE = 8;
    private static final int REGION = 4;
    private static final int KIND = 2;
    private static final int VENDOR = 1;

    /** Most specific first. */
    public static final Comparator<RuleScope> MOST_SPECIFIC_FIRST =
            Comparator.comparingInt(RuleOrder::rank).reversed();

    private RuleOrder() {}

    /** The fields a scope names, as a number that grows with how specific it is. */
    static int rank(RuleScope scope) {
        return bit(scope.cloudAccountId(), ACCOUNT)
                | bit(scope.sku(), SKU)
                | bit(scope.serviceCode(), SERVICE)
                | bit(scope.region(), REGION)
                | bit(scope.kind(), KIND)
                | bit(scope.vendorId(), VENDOR);
    }

    private static int bit(Object named, int value) {
        return named == null ? 0 : value;
    }

    /** What a subject shows to scopes of a rank: its values in the named fields, the rest open. */
    static RuleScope seenAt(int rank, PriceSubject subject, String service) {
        return new RuleScope(
                (rank & ACCOUNT) == 0 ? null : subject.cloudAccountId(),
                (rank & SKU) == 0 ? null : subject.sku(),
                (rank & SERVICE) == 0 ? null : service,
                (rank & REGION) == 0 ? null : subject.region(),
                (rank & KIND) == 0 ? null : subject.kind(),
                (rank & VENDOR) == 0 ? null : subject.vendorId());
    }

    /** The first two rules that tie: same named fields, same values, overlapping dates, no different units. */
    public static Optional<Tie> firstTie(List<TariffRule> rules) {
        for (int i = 0; i < rules.size(); i++) {
            for (int j = i + 1; j < rules.size(); j++) {
                if (rules.get(i).tiesWith(rules.get(j))) {
                    return Optional.of(new Tie(rules.get(i), rules.get(j)));
                }
            }
        }
        return Optional.empty();
    }

    /** Two rules of which neither is more specific than the other. */
    public record Tie(TariffRule first, TariffRule second) {}
}

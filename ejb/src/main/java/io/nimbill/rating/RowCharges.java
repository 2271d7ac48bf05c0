package io.nimbill.rating;

import io.nimbill.vendor.ChargeKind;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What the rows of an edge are charged on some days of a vendor month: what fees are reckoned from.
 *
 * @param byKind exact sums; kinds without charges may be missing
 */
record RowCharges(Map<ChargeKind, BigDecimal> byKind) {

    private static final Set<ChargeKind> WITHOUT_PERCENTAGE =
            EnumSet.of(ChargeKind.TAX, ChargeKind.CREDIT, ChargeKind.MARKETPLACE);

    RowCharges {
        byKind = Map.copyOf(byKind);
    }

    /** What a commitment is compared with. */
    BigDecimal whole() {
        return byKind.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What a percentage is of: not of tax, credits and marketplace. */
    BigDecimal base() {
        return byKind.entrySet().stream()
                .filter(kind -> !WITHOUT_PERCENTAGE.contains(kind.getKey()))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

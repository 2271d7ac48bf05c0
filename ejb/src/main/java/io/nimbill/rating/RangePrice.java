package io.nimbill.rating;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** What a quantity costs at prices that hold from a quantity on: each part of it at the price of its own range. Exact. */
final class RangePrice {

    private RangePrice() {}

    /**
     * A price.
     *
     * @param from from which quantity on it holds
     */
    record Range(BigDecimal from, BigDecimal price) {}

    /** A list without a price for the first part gives that part away. */
    static BigDecimal of(List<Range> ranges, BigDecimal quantity) {
        List<Range> ascending =
                ranges.stream().sorted(Comparator.comparing(Range::from)).toList();
        BigDecimal cost = BigDecimal.ZERO;
        for (int i = 0; i < ascending.size(); i++) {
            BigDecimal from = ascending.get(i).from();
            BigDecimal to =
                    i + 1 < ascending.size() ? ascending.get(i + 1).from().min(quantity) : quantity;
            if (to.compareTo(from) > 0) {
                cost = cost.add(to.subtract(from).multiply(ascending.get(i).price()));
            }
        }
        return cost;
    }
}

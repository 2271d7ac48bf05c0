package io.nimbill.rating;

import io.nimbill.money.Shares;
import io.nimbill.pricing.TieredPrice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Adds up, on a first way through the rows of an account, what meets in each tier. Every row has the share zero on that
 * way; whether it reaches a level does not depend on it. A row without a quantity meets nothing.
 */
final class TierCount implements TierShares {

    private final Map<TierKey, Part> parts = new LinkedHashMap<>();

    @Override
    public BigDecimal of(TierKey key, TieredPrice price, UsageRow row) {
        if (row.quantity() != null) {
            parts.computeIfAbsent(key, first -> new Part(price)).add(row.rowNo(), row.pricedQuantity());
        }
        return BigDecimal.ZERO;
    }

    /** What was counted, in the order in which it was first met. */
    Map<TierKey, Part> parts() {
        return parts;
    }

    /** What one account brings to a tier, row by row. */
    static final class Part {

        private final TieredPrice price;
        private final List<Integer> rowNos = new ArrayList<>();
        private final List<BigDecimal> quantities = new ArrayList<>();
        private TierQuantity quantity = TierQuantity.NOTHING;

        private Part(TieredPrice price) {
            this.price = price;
        }

        private void add(int rowNo, BigDecimal rowQuantity) {
            quantity = quantity.plus(rowQuantity);
            if (rowQuantity.signum() >= 0) {
                rowNos.add(rowNo);
                quantities.add(rowQuantity);
            }
        }

        TieredPrice price() {
            return price;
        }

        TierQuantity quantity() {
            return quantity;
        }

        /**
         * Splits an amount over the rows by quantity, or evenly over rows that all have quantity zero; of equal rows the
         * one with the lower number comes first.
         */
        Map<Integer, BigDecimal> split(BigDecimal amount) {
            boolean even = quantity.sharing().signum() == 0;
            List<Integer> order = IntStream.range(0, rowNos.size())
                    .boxed()
                    .sorted(Comparator.comparing(rowNos::get))
                    .toList();
            List<BigDecimal> shares = Shares.of(
                    amount,
                    order.stream()
                            .map(i -> even ? BigDecimal.ONE : quantities.get(i))
                            .toList());
            Map<Integer, BigDecimal> byRow = new HashMap<>();
            for (int i = 0; i < order.size(); i++) {
                byRow.put(rowNos.get(order.get(i)), shares.get(i));
            }
            return byRow;
        }
    }
}

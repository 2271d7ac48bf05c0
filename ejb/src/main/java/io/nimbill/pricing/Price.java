package io.nimbill.pricing;

import java.math.BigDecimal;

/** How a rule makes a price. Results are exact; whoever stores them rounds, once. */
public sealed interface Price {

    PriceModel model();

    /**
     * Cost plus a percentage: {@code cost × (1 + percent / 100)}.
     *
     * @param basis the cost that counts
     * @param percent -100 gives it away, 0 sells at cost, 10 adds a tenth
     */
    record CostPlus(CostBasis basis, BigDecimal percent) implements Price {

        private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

        public CostPlus {
            PriceBounds.requirePercent(percent);
        }

        public BigDecimal of(BigDecimal cost) {
            return cost.multiply(WHOLE.add(percent)).movePointLeft(2);
        }

        @Override
        public PriceModel model() {
            return PriceModel.COST_PLUS;
        }
    }

    /**
     * So much for each unit, whatever it costs.
     *
     * @param unitPrice price of one pricing unit of the vendor, in the currency of the price book; up to 18 decimals
     */
    record FixedUnitPrice(BigDecimal unitPrice) implements Price {

        public FixedUnitPrice {
            PriceBounds.requireUnitPrice(unitPrice);
        }

        public BigDecimal of(BigDecimal quantity) {
            return quantity.multiply(unitPrice);
        }

        @Override
        public PriceModel model() {
            return PriceModel.FIXED_UNIT_PRICE;
        }
    }

    /** At cost: the buyer pays what the seller pays. */
    record PassThrough() implements Price {

        @Override
        public PriceModel model() {
            return PriceModel.PASS_THROUGH;
        }
    }

    /** The seller bears it; the buyer sees nothing. */
    record Absorb() implements Price {

        @Override
        public PriceModel model() {
            return PriceModel.ABSORB;
        }
    }
}

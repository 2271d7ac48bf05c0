package io.nimbill.pricing;

import java.math.BigDecimal;

/** How a rule makes a price. Results are exact; whoever stores them rounds, once. */
public sealed interface Price
        permits Price.CostPlus,
                Price.ListDiscount,
                Price.FixedUnitPrice,
                Price.FlatPerRow,
                Price.PassThrough,
                Price.Absorb,
                TieredPrice {

    PriceModel model();

    /** Whether it prices quantities; rows of kinds that have none are left to other rules. */
    default boolean isOfQuantity() {
        return this instanceof FixedUnitPrice || this instanceof FlatPerRow || this instanceof TieredPrice;
    }

    /** Whether discounts lower it: what is sold at cost is not covered. */
    default boolean isDiscountable() {
        return !(this instanceof PassThrough || this instanceof Absorb);
    }

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
     * The vendor's list cost less a percentage: {@code list × (1 - percent / 100)}.
     *
     * @param percent 0 sells at list, 100 gives it away
     */
    record ListDiscount(BigDecimal percent) implements Price {

        private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

        public ListDiscount {
            PriceBounds.requireDiscount(percent);
        }

        public BigDecimal of(BigDecimal listCost) {
            return listCost.multiply(WHOLE.subtract(percent)).movePointLeft(2);
        }

        @Override
        public PriceModel model() {
            return PriceModel.LIST_DISCOUNT;
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

    /**
     * The same for each daily row that has a quantity, however large. A row that gives a quantity back gives the price
     * back.
     *
     * @param rowPrice in the currency of the price book; up to 18 decimals
     */
    record FlatPerRow(BigDecimal rowPrice) implements Price {

        public FlatPerRow {
            PriceBounds.requireUnitPrice(rowPrice);
        }

        public BigDecimal of(BigDecimal quantity) {
            return rowPrice.multiply(BigDecimal.valueOf(quantity.signum()));
        }

        @Override
        public PriceModel model() {
            return PriceModel.FLAT_PER_ROW;
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

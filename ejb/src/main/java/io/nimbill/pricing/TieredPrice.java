package io.nimbill.pricing;

import io.nimbill.work.Refusal;
import java.math.BigDecimal;
import java.util.List;

/**
 * A price of quantities that meet: what is used in a vendor period is added up first, priced as a whole, and the whole
 * goes back to the rows. Whether tiers meet per account or wider is no matter of the price.
 */
public sealed interface TieredPrice extends Price {

    /**
     * The exact price of all that meets, never below zero.
     *
     * @param quantity not below zero
     */
    BigDecimal total(BigDecimal quantity);

    /** The steps as they are kept and shown. */
    List<Tier> steps();

    /** Each part of the quantity at the price of the tier it lies in. */
    record Graduated(Tiers tiers) implements TieredPrice {

        @Override
        public BigDecimal total(BigDecimal quantity) {
            return tiers.graduated(quantity);
        }

        @Override
        public List<Tier> steps() {
            return tiers.steps();
        }

        @Override
        public PriceModel model() {
            return PriceModel.GRADUATED;
        }
    }

    /** The whole quantity at the price of the tier it reaches; more usage can cost less. */
    record Volume(Tiers tiers) implements TieredPrice {

        @Override
        public BigDecimal total(BigDecimal quantity) {
            return tiers.volume(quantity);
        }

        @Override
        public List<Tier> steps() {
            return tiers.steps();
        }

        @Override
        public PriceModel model() {
            return PriceModel.VOLUME;
        }
    }

    /**
     * Packages of so many units, the first units free; a begun package counts whole.
     *
     * @param free units that cost nothing
     * @param size units in a package
     * @param packagePrice of one package, in the currency of the price book
     */
    record Packages(BigDecimal free, BigDecimal size, BigDecimal packagePrice) implements TieredPrice {

        public Packages {
            if (size == null) {
                throw new Refusal("required", "packageSize", "Say how many units a package holds.");
            }
            new Tier(free, null, packagePrice, BigDecimal.ZERO, size);
        }

        @Override
        public BigDecimal total(BigDecimal quantity) {
            return quantity.compareTo(free) <= 0
                    ? BigDecimal.ZERO
                    : steps().get(0).of(quantity.subtract(free));
        }

        @Override
        public List<Tier> steps() {
            return List.of(new Tier(free, null, packagePrice, BigDecimal.ZERO, size));
        }

        @Override
        public PriceModel model() {
            return PriceModel.PACKAGE;
        }
    }
}

package io.nimbill.analysis;

/** How a vendor's unit stands beside a quantity. */
public final class PricingUnit {

    private PricingUnit() {}

    /** A unit that begins with a number of its own is multiplied: 72 × 1 Hour, but 72 Hours; empty without a unit. */
    public static String afterQuantity(String unit) {
        if (unit == null || unit.isBlank()) {
            return "";
        }
        return Character.isDigit(unit.charAt(0)) ? "× " + unit : unit;
    }
}

package io.nimbill.exchange;

import io.nimbill.money.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The rate with which an amount is converted, and where it came from.
 *
 * @param rateId database id of the quoted rate; null for the same currency and for a rate of the vendor's line
 * @param day day of the quoted rate; null where there is no quoted rate
 * @param factor what an amount is multiplied by
 */
public record AppliedRate(Long rateId, LocalDate day, BigDecimal factor) {

    private static final AppliedRate NONE = new AppliedRate(null, null, BigDecimal.ONE);

    /** Both currencies are the same. */
    public static AppliedRate none() {
        return NONE;
    }

    static AppliedRate direct(QuotedRate quoted) {
        return new AppliedRate(quoted.id(), quoted.day(), quoted.rate());
    }

    static AppliedRate inverse(QuotedRate quoted) {
        return new AppliedRate(quoted.id(), quoted.day(), Rounding.quotient(BigDecimal.ONE, quoted.rate()));
    }

    /**
     * The vendor's rate on a line, which leads from its pricing currency to its billing currency; we go back.
     *
     * @return empty when the vendor's rate is so large that its inverse vanishes at 18 decimals, or not above zero
     */
    public static Optional<AppliedRate> backOver(BigDecimal lineRate) {
        if (lineRate.signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal back = Rounding.quotient(BigDecimal.ONE, lineRate);
        return back.signum() == 0 ? Optional.empty() : Optional.of(new AppliedRate(null, null, back));
    }

    /** A rate that two have agreed. */
    public static AppliedRate agreed(BigDecimal rate) {
        return new AppliedRate(null, null, rate);
    }

    /**
     * The same rate raised by a percentage, or lowered by one below 0, rounded once at 18 decimals.
     *
     * @return empty where nothing would be left of it
     */
    public Optional<AppliedRate> raisedBy(BigDecimal percent) {
        if (isNone() || percent.signum() == 0) {
            return Optional.of(this);
        }
        BigDecimal raised = Rounding.toCharge(
                factor.multiply(BigDecimal.valueOf(100).add(percent)).movePointLeft(2));
        return raised.signum() == 0 ? Optional.empty() : Optional.of(new AppliedRate(rateId, day, raised));
    }

    /** Whether the amount keeps its currency. */
    public boolean isNone() {
        return this == NONE;
    }

    /** The exact product; whoever stores it rounds it. */
    public BigDecimal convert(BigDecimal amount) {
        return isNone() ? amount : amount.multiply(factor);
    }
}

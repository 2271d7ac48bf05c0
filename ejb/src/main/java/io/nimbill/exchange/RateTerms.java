package io.nimbill.exchange;

import io.nimbill.work.Refusal;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * What is agreed of rates besides their policy.
 *
 * @param from the currency that a fixed rate leads from; null without one
 * @param rate units of the agreement's currency for one unit of {@code from}; null without one
 * @param spread percent by which a rate of the table is raised, or lowered where it is below 0; 0 for none
 */
public record RateTerms(Currency from, BigDecimal rate, BigDecimal spread) {

    private static final BigDecimal LEAST_SPREAD = BigDecimal.valueOf(-50);
    private static final BigDecimal LARGEST_SPREAD = BigDecimal.valueOf(100);
    private static final BigDecimal LARGEST_RATE = BigDecimal.TEN.pow(12);
    private static final int SPREAD_DECIMALS = 6;
    private static final int RATE_DECIMALS = 18;

    /** Last, because it is held against the bounds above. */
    private static final RateTerms NONE = new RateTerms(null, null, BigDecimal.ZERO);

    public RateTerms {
        if (spread.compareTo(LEAST_SPREAD) < 0 || spread.compareTo(LARGEST_SPREAD) > 0) {
            throw new Refusal("spread-out-of-bounds", "rateSpread", "A spread lies between -50 and 100 percent.");
        }
        requireDecimals(spread, SPREAD_DECIMALS, "rateSpread");
        if (rate != null) {
            if (rate.signum() <= 0 || rate.compareTo(LARGEST_RATE) >= 0) {
                throw new Refusal(
                        "agreed-rate-out-of-bounds", "fixedRate", "A rate lies above 0 and below 1000000000000.");
            }
            requireDecimals(rate, RATE_DECIMALS, "fixedRate");
        }
    }

    /** Neither a rate of its own nor a spread. */
    public static RateTerms none() {
        return NONE;
    }

    /** Refuses what the policy has no use for, or lacks. */
    public void requireFor(ExchangePolicy policy, Currency to) {
        boolean fixed = policy == ExchangePolicy.FIXED;
        if (fixed != (rate != null) || fixed != (from != null)) {
            throw new Refusal(
                    "fixed-rate-whole",
                    "fixedRate",
                    "A fixed rate has a currency and a rate, and other policies have none.");
        }
        if (fixed && from.equals(to)) {
            throw new Refusal("fixed-rate-of-itself", "fixedRateFrom", "A rate leads from another currency.");
        }
        if (spread.signum() != 0 && (fixed || policy == ExchangePolicy.LINE)) {
            throw new Refusal(
                    "spread-of-table",
                    "rateSpread",
                    "A spread raises rates of the table, not those of a line or agreed ones.");
        }
    }

    private static void requireDecimals(BigDecimal value, int most, String field) {
        if (value.signum() != 0 && value.stripTrailingZeros().scale() > most) {
            throw new Refusal("too-many-decimals", field, "At most " + most + " decimals can be kept.").with(most);
        }
    }
}

package io.nimbill.agreement;

import io.nimbill.work.Refusal;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A fee of an agreement: it is owed on this edge and ends there. Its month is the vendor's billing month (UTC); amounts are
 * taken by the day when the agreement begins or ends inside it.
 *
 * @param kind what it is reckoned by
 * @param name what the buyer reads
 * @param value an amount a month in the agreement's currency, at most four decimals; or a percentage, at most six
 * @param ofFlatFees whether a percentage is also of the flat fees; else false
 */
public record Fee(FeeKind kind, String name, BigDecimal value, boolean ofFlatFees) implements Serializable {

    private static final int LONGEST_NAME = 120;
    private static final int AMOUNT_DIGITS = 4;
    private static final int PERCENT_DIGITS = 6;
    private static final BigDecimal HIGHEST_AMOUNT = new BigDecimal("1000000000000");
    private static final BigDecimal HIGHEST_PERCENT = new BigDecimal("1000");

    public Fee {
        name = name == null ? "" : name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Refusal("fee-name", "fees", "A fee needs a name of at most 120 characters.");
        }
        BigDecimal highest = kind.isAmount() ? HIGHEST_AMOUNT : HIGHEST_PERCENT;
        int digits = kind.isAmount() ? AMOUNT_DIGITS : PERCENT_DIGITS;
        if (value == null
                || value.signum() <= 0
                || value.compareTo(highest) > 0
                || value.stripTrailingZeros().scale() > digits) {
            throw new Refusal(
                            "fee-value",
                            "fees",
                            name + " needs an amount above zero with at most four decimals, or a percentage up to 1000"
                                    + " with at most six.")
                    .with(name);
        }
        ofFlatFees = ofFlatFees && kind == FeeKind.PERCENTAGE;
    }

    /** An amount each month. */
    public static Fee flat(String name, BigDecimal amount) {
        return new Fee(FeeKind.FLAT, name, amount, false);
    }

    /** A percentage of the charges of the rows alone. */
    public static Fee percentage(String name, BigDecimal percent) {
        return new Fee(FeeKind.PERCENTAGE, name, percent, false);
    }

    /** What is missing to an amount each month. */
    public static Fee minimum(String name, BigDecimal amount) {
        return new Fee(FeeKind.MINIMUM, name, amount, false);
    }

    /** What exceeds an amount each month is given back. */
    public static Fee maximum(String name, BigDecimal amount) {
        return new Fee(FeeKind.MAXIMUM, name, amount, false);
    }

    @Override
    public String toString() {
        String unit = kind.isAmount() ? "" : " %";
        return kind + " " + name + " " + value.toPlainString() + unit + (ofFlatFees ? " (of flat fees too)" : "");
    }
}

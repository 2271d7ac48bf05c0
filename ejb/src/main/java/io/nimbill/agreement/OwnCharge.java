package io.nimbill.agreement;

import io.nimbill.time.BillingPeriod;
import io.nimbill.work.Saying;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/**
 * What is charged on a billing account besides usage, for one service interval: what it comes to now.
 *
 * @param key which; there is one charge per key
 * @param billingAccountId database id of the billing account of the edge it is sold on
 * @param billableFrom first UTC day on which it may be billed: the first of the interval in advance, the day after the
 *     last in arrear. The run of a month takes what is billable on the day after that month. Stays what it was first said
 * @param taxClass STANDARD, or what its nature demands
 * @param currency of the edge
 * @param amount exact, without tax, of either sign; rounded half up at 18 decimals when kept. A charge that falls away
 *     is one of zero: what was billed of it is given back
 * @param units how many are sold, for the document
 * @param text what is read on the document, in the buyer's language; at most 255 characters
 * @param reason how the amount came to be, worded without anything of a level above; null where the text says it all
 */
public record OwnCharge(
        Key key,
        long billingAccountId,
        LocalDate billableFrom,
        String taxClass,
        Currency currency,
        BigDecimal amount,
        Units units,
        String text,
        Saying reason) {

    /** The tax class of everything that nothing else is said of. */
    public static final String STANDARD = "STANDARD";

    /** What sort of charge it is. */
    public enum Kind {
        /** Of an agreement. */
        FEE,
        /** Of a subscription. */
        SUBSCRIPTION
    }

    /**
     * What is settled together.
     *
     * @param sourceId database id of the agreement or subscription, above zero
     * @param chargeId database id of its fee or charge
     * @param service the days it is for
     */
    public record Key(Kind kind, long sourceId, long chargeId, BillingPeriod service) {

        public Key {
            if (sourceId <= 0) {
                throw new IllegalArgumentException("A charge of its own has a source");
            }
        }
    }

    /**
     * How many are sold.
     *
     * @param quantity above zero; an amount below zero bills it the other way
     * @param unitCode UN/ECE Recommendation 20, such as C62 for one or MON for a month
     */
    public record Units(BigDecimal quantity, String unitCode) {

        /** One of it. */
        public static final Units ONE = new Units(BigDecimal.ONE, "C62");

        public Units {
            if (quantity.signum() <= 0) {
                throw new IllegalArgumentException("More than none is sold: " + quantity);
            }
        }
    }

    /** First day of the month whose run bills it first. */
    public LocalDate period() {
        return billableFrom.minusDays(1).withDayOfMonth(1);
    }
}

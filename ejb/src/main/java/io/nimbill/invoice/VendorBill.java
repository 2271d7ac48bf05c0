package io.nimbill.invoice;

import java.time.LocalDate;
import java.util.Locale;

/**
 * The bill of a vendor for one month on one partner account, as far as invoicing cares.
 *
 * @param subject public id of the partner account with the month
 * @param words vendor and partner account, for people
 * @param period first day
 * @param state OPEN, FINAL or CLOSED
 */
public record VendorBill(String subject, String words, LocalDate period, String state) {

    public boolean isClosed() {
        return "CLOSED".equals(state);
    }

    /** Why its usage is not billed yet. */
    public String reason() {
        return words + ": the bill of the month from " + period + " is " + state.toLowerCase(Locale.ROOT)
                + ", not closed. Its usage goes on the first invoice after it is closed.";
    }
}

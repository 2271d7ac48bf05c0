package io.nimbill.invoice;

import io.nimbill.work.Saying;
import java.time.LocalDate;

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
    public Saying reason() {
        return Saying.of("parked.period-not-closed", words, period, Saying.of("state." + state));
    }
}

package io.nimbill.analysis;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Which deliveries a list holds. Null means all.
 *
 * @param vendor code of a vendor
 * @param partnerAccount public id of an account with a vendor, {@code pac_…}
 * @param period first day of a billing period
 */
public record DeliveryFilter(String state, String vendor, String partnerAccount, LocalDate period)
        implements Serializable {

    public static DeliveryFilter of(String state, String vendor) {
        return new DeliveryFilter(state, vendor, null, null);
    }
}

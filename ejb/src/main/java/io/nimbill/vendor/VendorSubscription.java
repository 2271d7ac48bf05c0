package io.nimbill.vendor;

import java.time.LocalDate;

/**
 * What a customer holds at a vendor.
 *
 * @param resource by which it is suspended or changed
 * @param name the vendor's or the customer's name for it
 * @param product the vendor's code of the product
 * @param seats how many licences; 0 where it is used by the meter
 * @param azure whether it is an Azure subscription inside a plan and not a licence
 * @param state what it is in at the vendor
 * @param termEndsOn last day of its term; null where it has none
 */
public record VendorSubscription(
        VendorResource resource,
        String name,
        String product,
        int seats,
        boolean azure,
        VendorAccount.State state,
        LocalDate termEndsOn) {}

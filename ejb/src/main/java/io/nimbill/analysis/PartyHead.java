package io.nimbill.analysis;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * The head of a party's page.
 *
 * @param sellerName the direct seller, null for the operator
 */
public record PartyHead(
        String id,
        String name,
        String kind,
        String channelCode,
        String customerType,
        String taxNumber,
        String street,
        String postalCode,
        String city,
        String country,
        String email,
        String currency,
        String sellerName,
        LocalDate closedOn)
        implements Serializable {}

package io.nimbill.analysis;

import io.nimbill.work.Saying;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An account with a vendor and how it fares. What belongs to a delivery or period is null before the first.
 *
 * @param health OK, WAITING (nothing received yet), FAILING or CLOSED
 * @param trouble of FAILING: what is wrong, in words; else null
 * @param unassigned how many of its cloud accounts nobody has today
 */
public record PartnerAccountRow(
        String id,
        String name,
        String vendor,
        String vendorName,
        String externalId,
        String currency,
        LocalDate closedOn,
        long datasets,
        long accounts,
        long unassigned,
        LocalDate periodStart,
        String periodState,
        Instant completeUntil,
        String deliveryId,
        String deliveryState,
        Instant receivedAt,
        String health,
        Saying trouble)
        implements Serializable {}

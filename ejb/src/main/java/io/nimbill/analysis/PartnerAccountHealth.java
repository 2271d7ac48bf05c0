package io.nimbill.analysis;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** A partner account, its newest vendor period and its last delivery; the delivery's parts are null before the first. */
public record PartnerAccountHealth(
        String id,
        String name,
        String vendorName,
        LocalDate periodStart,
        String periodState,
        Instant completeUntil,
        String deliveryId,
        String deliveryState,
        Instant receivedAt)
        implements Serializable {}

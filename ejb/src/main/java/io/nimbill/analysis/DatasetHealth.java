package io.nimbill.analysis;

import io.nimbill.work.Saying;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A dataset that is read, with its last delivery; the delivery's parts are null before the first.
 *
 * @param trouble what is wrong with its source or its last delivery, in words; null when nothing is
 */
public record DatasetHealth(
        String id,
        String name,
        String format,
        String source,
        String location,
        String endpoint,
        String scope,
        String role,
        String currency,
        boolean hasCredential,
        LocalDate closedOn,
        String deliveryId,
        String deliveryState,
        Instant receivedAt,
        LocalDate periodStart,
        Saying trouble)
        implements Serializable {}

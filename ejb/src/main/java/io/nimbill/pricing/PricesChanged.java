package io.nimbill.pricing;

import java.time.LocalDate;

/**
 * What a seller asks has changed from a UTC usage day on.
 *
 * @param sellerId database id
 * @param buyerId database id of the one buyer it concerns; null where it may concern all
 */
public record PricesChanged(long sellerId, Long buyerId, LocalDate from) {}

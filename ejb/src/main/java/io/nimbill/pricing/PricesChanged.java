package io.nimbill.pricing;

import java.time.LocalDate;

/**
 * What a seller asks has changed from a UTC usage day on.
 *
 * @param sellerId database id
 */
public record PricesChanged(long sellerId, LocalDate from) {}

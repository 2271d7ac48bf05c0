package io.nimbill.agreement;

import java.time.LocalDate;

/**
 * Other terms hold on an edge from a UTC day on.
 *
 * @param sellerId database id
 * @param buyerId database id
 */
public record AgreementChanged(long sellerId, long buyerId, LocalDate from) {}

package io.nimbill.usage;

import java.time.LocalDate;

/**
 * What tells one slice of a delivery from the others.
 *
 * @param periodStart first day of the billing period
 * @param payer provider and billing account as {@code provider/account}, where a file has several for one period; else
 *     null
 */
public record SliceKey(LocalDate periodStart, String payer) {}

package io.nimbill.subscription;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Something that happened to a subscription.
 *
 * @param day from which on it counts
 * @param number tells apart what counts from one day on: the greater was said later
 * @param quantity held from then on; null where it says nothing about it
 */
record Happening(EventKind kind, LocalDate day, long number, BigDecimal quantity) {}

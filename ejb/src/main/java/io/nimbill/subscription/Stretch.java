package io.nimbill.subscription;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A run of days with one quantity held.
 *
 * @param from first day
 * @param to the day after the last
 * @param quantity above zero
 */
record Stretch(LocalDate from, LocalDate to, BigDecimal quantity) {}

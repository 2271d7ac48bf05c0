package io.nimbill.analysis;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a group came to on a day or in a month.
 *
 * @param key of its {@link CostGroup}
 * @param start the day, or the first of the month
 */
public record CostBar(String key, LocalDate start, String currency, BigDecimal amount) implements Serializable {}

package io.nimbill.catalog.prices;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is known last of a place.
 *
 * @param run the reading in which it was seen last
 */
record KnownPrice(BigDecimal price, LocalDate validFrom, long run) {}

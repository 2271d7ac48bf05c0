package io.nimbill.catalog.prices;

import java.io.Serializable;

/**
 * A line of a price list that was not taken when it was read last.
 *
 * @param line counted from 1 in the vendor's file; null where it is not one line that is at fault
 * @param column the vendor's name of it; empty where it is not one column
 * @param text what stands there
 */
public record PriceListDefect(PriceFault fault, Long line, String column, String text) implements Serializable {}

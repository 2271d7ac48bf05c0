package io.nimbill.vendor;

/**
 * A line of a price list that could not be understood.
 *
 * @param line counted from 1 in the vendor's file, its preamble included; of an API the place of the price
 * @param column the vendor's name of the column at fault; empty where the line as a whole is
 * @param text what stands there, shortened
 */
public record PriceDefect(long line, String column, String text) {

    private static final int LONGEST = 190;

    public PriceDefect {
        text = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}

package io.nimbill.catalog.prices;

import java.util.regex.Pattern;

/** Tells words of a vendor that name a price from others. Buyers read the others alone: the price is the seller's cost. */
public final class PriceWords {

    /** As Java and the database read it. */
    static final String PATTERN = "\\p{Sc}|\\b[A-Z]{3}\\s?\\d|\\d\\s?[A-Z]{3}\\b";

    private static final Pattern PRICE = Pattern.compile(PATTERN);

    private PriceWords() {}

    public static boolean nameOne(String words) {
        return PRICE.matcher(words).find();
    }
}

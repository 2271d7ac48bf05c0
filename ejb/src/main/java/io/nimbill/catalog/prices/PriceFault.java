package io.nimbill.catalog.prices;

/** What is wrong with a line of a price list. Its name is stored and shown through the bundles. */
public enum PriceFault {
    /** A column is not what it has to be. */
    UNREADABLE,
    /** The same place stands there twice, with different prices. The first one counts. */
    TWICE,
    /** A later price of the same place is known already. */
    OLDER
}

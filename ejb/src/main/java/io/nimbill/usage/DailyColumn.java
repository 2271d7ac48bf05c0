package io.nimbill.usage;

/**
 * Columns of a slice's row file, in its order: tab-separated, no header, {@code \N} for null, lines end with a line
 * feed. Dimensions are ordinals. Rows are sorted by account ordinal and then by the other key columns, so that the
 * same content has the same order.
 */
public enum DailyColumn {
    /** Ordinal in {@link Dimension#ACCOUNT}. */
    ACCOUNT(Dimension.ACCOUNT),
    /** UTC day on which the charge period starts. */
    USAGE_DAY(null),
    /** Day after the charge period's last day. */
    CHARGE_PERIOD_END(null),
    /** Ordinal. */
    SERVICE(Dimension.SERVICE),
    /** Ordinal. */
    SKU(Dimension.SKU),
    /** Ordinal. */
    REGION(Dimension.REGION),
    /** Ordinal. */
    UNIT(Dimension.UNIT),
    /** Ordinal. */
    CHARGE(Dimension.CHARGE),
    /** Ordinal. */
    COMMITMENT(Dimension.COMMITMENT),
    /** Ordinal. */
    INVOICE(Dimension.INVOICE),
    /** Ordinal. */
    TAGS(Dimension.TAGS),
    /** Ordinal. */
    RESOURCE(Dimension.RESOURCE),
    /** Billing currency, ISO 4217. */
    CURRENCY(null),
    /** Vendor's exchange rate from pricing to billing currency on the line; null where it gives none. */
    LINE_RATE(null),
    /** Partner earned credit in percent; null where the vendor gives none. */
    CREDIT_PERCENT(null),
    /** Public unit price in pricing currency, where the list cost has to be derived from it; else null. */
    LIST_UNIT_PRICE(null),
    /** Billed cost; never null. */
    BILLED_COST(null),
    /** List cost; null when no vendor row has one. */
    LIST_COST(null),
    /** Contracted cost; null when no vendor row has one. */
    CONTRACTED_COST(null),
    /** Effective cost; null when no vendor row has one. */
    EFFECTIVE_COST(null),
    /** Quantity in pricing units; null when no vendor row has one. */
    PRICING_QUANTITY(null),
    /** Quantity in consumed units; null when no vendor row has one. */
    CONSUMED_QUANTITY(null),
    /** Rows of the vendor's file behind the row; 0 for a row that is the tax cell of another. */
    VENDOR_ROWS(null),
    /** Ordinal, within the delivery, of the first vendor row behind the row. Says where to look, is no content. */
    FIRST_ORDINAL(null);

    private final Dimension dimension;

    DailyColumn(Dimension dimension) {
        this.dimension = dimension;
    }

    /**
     * The dimension the column's ordinals point into.
     *
     * @return the dimension, or null for a plain value
     */
    public Dimension dimension() {
        return dimension;
    }
}

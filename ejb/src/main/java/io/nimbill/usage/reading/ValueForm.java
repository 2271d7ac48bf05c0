package io.nimbill.usage.reading;

/** What the text of a source column must look like. */
enum ValueForm {
    /** Any text. */
    TEXT(0, 0),
    /** Decimal with at most 11 digits before and 27 after the point. */
    COST(11, 27),
    /** Decimal with at most 17 digits before and 21 after the point. */
    QUANTITY(17, 21),
    /** Decimal with at most 20 digits before and 18 after the point: exchange rates, percentages. */
    RATE(20, 18),
    /** ISO 8601 time, UTC where it names no zone. */
    TIME(0, 0),
    /** {@code M/D/YYYY} as in Microsoft's files, or ISO 8601. */
    MICROSOFT_TIME(0, 0),
    /** Current code of ISO 4217. */
    CURRENCY(0, 0);

    private final int wholeDigits;
    private final int decimals;

    ValueForm(int wholeDigits, int decimals) {
        this.wholeDigits = wholeDigits;
        this.decimals = decimals;
    }

    /** Most digits before the point of a number. */
    int wholeDigits() {
        return wholeDigits;
    }

    /** Most digits after the point of a number. */
    int decimals() {
        return decimals;
    }
}

package io.nimbill.usage.reading;

/** What the text of a source column must look like. */
enum ValueForm {
    /** Any text. */
    TEXT,
    /** Decimal with at most 11 digits before and 27 after the point. */
    COST,
    /** Decimal with at most 17 digits before and 21 after the point. */
    QUANTITY,
    /** Decimal with at most 20 digits before and 18 after the point: exchange rates, percentages. */
    RATE,
    /** ISO 8601 time, UTC where it names no zone. */
    TIME,
    /** {@code M/D/YYYY} as in Microsoft's files, or ISO 8601. */
    MICROSOFT_TIME,
    /** Current code of ISO 4217. */
    CURRENCY
}

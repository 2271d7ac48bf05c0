package io.nimbill.rating;

/** What of a daily row is rated. */
enum RowPart {
    /** The row as the vendor delivers it. */
    WHOLE,
    /** The share of a row that was spread, on the account that bears it: passed on at cost by who buys from the vendor. */
    SHARE,
    /** What nobody used of a commitment, or nothing at all: the first seller keeps it. */
    KEPT,
    /** What nobody used of a commitment, passed on at cost to who holds its account. */
    PASSED
}

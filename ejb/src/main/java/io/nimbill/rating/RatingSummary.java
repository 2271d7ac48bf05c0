package io.nimbill.rating;

/**
 * What a rating did.
 *
 * @param accounts accounts rated
 * @param rows daily rows read
 * @param charges charges written
 */
public record RatingSummary(long accounts, long rows, long charges) {

    static final RatingSummary NOTHING = new RatingSummary(0, 0, 0);

    public RatingSummary plus(RatingSummary other) {
        return new RatingSummary(accounts + other.accounts, rows + other.rows, charges + other.charges);
    }
}

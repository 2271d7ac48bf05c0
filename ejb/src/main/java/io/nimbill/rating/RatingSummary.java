package io.nimbill.rating;

/**
 * What a rating did.
 *
 * @param accounts accounts rated
 * @param rows daily rows read
 * @param charges charges written
 * @param shared accounts that meet them in a tier and have to be rated again for it
 */
public record RatingSummary(long accounts, long rows, long charges, long shared) {

    /** Nothing that others would meet. */
    public RatingSummary(long accounts, long rows, long charges) {
        this(accounts, rows, charges, 0);
    }

    static final RatingSummary NOTHING = new RatingSummary(0, 0, 0);

    public RatingSummary plus(RatingSummary other) {
        return new RatingSummary(
                accounts + other.accounts, rows + other.rows, charges + other.charges, shared + other.shared);
    }
}

package io.nimbill.catalog.prices;

/**
 * What one reading of a list came to.
 *
 * @param prices how many prices were read
 * @param added places that were not known
 * @param changed places with another price
 * @param withdrawn places that stand in it no more
 * @param defects lines that could not be taken
 */
public record ListReading(long prices, long added, long changed, long withdrawn, long defects) {

    static final ListReading NOTHING = new ListReading(0, 0, 0, 0, 0);

    /** This and another one together. */
    public ListReading plus(ListReading other) {
        return new ListReading(
                prices + other.prices,
                added + other.added,
                changed + other.changed,
                withdrawn + other.withdrawn,
                defects + other.defects);
    }

    /** None yet. */
    public static ListReading none() {
        return NOTHING;
    }
}

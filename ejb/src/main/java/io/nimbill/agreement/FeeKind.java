package io.nimbill.agreement;

/** What a fee of an agreement is reckoned by. */
public enum FeeKind {
    /** An amount each month. */
    FLAT,
    /** A percentage of what the rows of the edge are charged, without tax, credits and marketplace. */
    PERCENTAGE,
    /** What the charges of the rows fall short of an amount each month. */
    MINIMUM,
    /** What the charges of the rows exceed an amount each month, given back. */
    MAXIMUM;

    /** Whether its value is an amount, of which agreed days take their part; else a percentage. */
    public boolean isAmount() {
        return this != PERCENTAGE;
    }
}

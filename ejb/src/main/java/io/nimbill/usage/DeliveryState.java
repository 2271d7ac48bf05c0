package io.nimbill.usage;

/** Life of a delivery. Stored by its Java name. */
public enum DeliveryState {
    /** Named by the vendor or uploaded; not read yet. */
    RECEIVED,
    /** Being read. */
    READING,
    /** Breaks its own form; its defects say where and what to do. Nothing of it counts. */
    REFUSED,
    /** Read whole, but a person has to confirm it before it counts. */
    HELD,
    /** Its rows are in the database and do not count yet. */
    LOADED,
    /** Speaks for its dataset and period. */
    CURRENT,
    /** Was current until a newer one came. */
    SUPERSEDED,
    /** Came after a newer one: recorded, changes nothing. */
    STALE,
    /** The same as one that is known: changes nothing. */
    DUPLICATE;

    /** Whether its rows are in the database. */
    boolean isLoaded() {
        return switch (this) {
            case LOADED, HELD, CURRENT, SUPERSEDED -> true;
            case RECEIVED, READING, REFUSED, STALE, DUPLICATE -> false;
        };
    }
}

package io.nimbill.usage;

import java.util.List;

/**
 * A delivery that breaks its own form and is refused as a whole.
 *
 * @param format the format recognised, or null when the header was not
 * @param defects the first defects, at most {@link #SHOWN}
 * @param total how many defects there are
 */
public record RefusedDelivery(VendorFormat format, List<Defect> defects, long total) implements ReadResult {

    /** How many defects are listed. */
    public static final int SHOWN = 1_000;

    /** Copies the list. */
    public RefusedDelivery {
        defects = List.copyOf(defects);
    }
}

package io.nimbill.analysis;

import java.io.Serializable;
import java.util.List;

/** A vendor's month with what stands in the way of its close, and what of it was not sold. */
public record VendorMonthDetail(VendorMonth head, List<VendorMonthObstacle> obstacles, List<UnsoldCost> unsold)
        implements Serializable {

    /** Whether something must be done before it can be closed. */
    public boolean isBarred() {
        return obstacles.stream().anyMatch(VendorMonthObstacle::isBarring);
    }
}

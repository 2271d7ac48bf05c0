package io.nimbill.usage.reading;

import io.nimbill.usage.Defect;
import io.nimbill.usage.RefusedDelivery;
import io.nimbill.usage.VendorFormat;
import java.util.ArrayList;
import java.util.List;

/** Gathers defects: the first thousand, and how many there are. */
final class DefectList {
    private final List<Defect> shown = new ArrayList<>();
    private long total;

    void add(Defect defect) {
        if (shown.size() < RefusedDelivery.SHOWN) {
            shown.add(defect);
        }
        total++;
    }

    boolean isEmpty() {
        return total == 0;
    }

    long total() {
        return total;
    }

    RefusedDelivery refuse(VendorFormat format) {
        return new RefusedDelivery(format, shown, total);
    }
}

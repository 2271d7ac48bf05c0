package io.nimbill.analysis;

import java.io.Serializable;
import java.util.List;

/** A delivery with everything known of it. */
public record DeliveryDetail(
        DeliveryRow head, List<DeliveryPartRow> parts, List<ControlTotalRow> totals, List<DeliveryDefectRow> defects)
        implements Serializable {}

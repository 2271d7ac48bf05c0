package io.nimbill.analysis;

import java.io.Serializable;
import java.time.LocalDate;

/** One service on one UTC usage day: the finest grain of the cost charts. */
public record ServiceDay(
        LocalDate day, String vendor, String vendorName, String service, String serviceName, CostFigure figure)
        implements Serializable {

    /** Same for the same service everywhere; chooses its colour. */
    public String serviceKey() {
        return vendor + "/" + service;
    }
}

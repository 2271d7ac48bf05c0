package io.nimbill.analysis;

import io.nimbill.work.Saying;
import java.io.Serializable;

/** What is wrong in a vendor's file, where, and what to do. {@code line} and {@code column} are null for whole files. */
public record DeliveryDefectRow(String file, Long line, String column, String message, String remedy, Saying said)
        implements Serializable {

    /** What is wrong as a stable code; null in rows of the time before. */
    public String code() {
        return said == null ? null : ((Saying) said.particulars().get(0)).code();
    }
}

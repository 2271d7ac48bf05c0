package io.nimbill.analysis;

import java.io.Serializable;
import java.time.Instant;

/**
 * How far a vendor's usage of a month has come.
 *
 * @param state OPEN, FINAL or CLOSED; FINAL and CLOSED months are whole
 * @param completeUntil null while the vendor has not said enough
 */
public record VendorCompleteness(String vendor, String name, String state, Instant completeUntil)
        implements Serializable {

    public boolean isOpen() {
        return "OPEN".equals(state);
    }
}

package io.nimbill.analysis;

import java.io.Serializable;

/** A publication of a vendor that is read, for choosing one. */
public record DatasetRow(
        String id,
        String name,
        String vendorName,
        String partnerAccountName,
        String format,
        String sourceKind,
        String role)
        implements Serializable {}

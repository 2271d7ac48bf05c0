package io.nimbill.analysis;

import java.io.Serializable;
import java.time.LocalDate;

/** A price book with the version that speaks on a day; the version's parts are null where none does. */
public record PriceBookRow(
        String id,
        String name,
        String currency,
        String sellerId,
        String sellerName,
        String versionId,
        Integer versionNumber,
        LocalDate validFrom,
        long rules,
        String buyers)
        implements Serializable {}

package io.nimbill.allocation;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What belongs to a cost centre from when until when, in half-open UTC days.
 *
 * @param id public id with its prefix
 * @param centre public id of the cost centre
 * @param account public id of the cloud account; null for a tag value
 * @param validTo null without an end
 */
public record MappingRow(
        String id,
        String centre,
        String centreCode,
        String centreName,
        String account,
        String accountNumber,
        String accountName,
        String tagKey,
        String tagValue,
        LocalDate validFrom,
        LocalDate validTo)
        implements Serializable {}

package io.nimbill.analysis;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A cloud account and who has it today.
 *
 * @param clientId public id of the holder, null while nobody has it
 * @param tenant name or number of the tenant through which the holder has it; null where it is assigned itself
 * @param cost what the viewer's level paid for it in the month looked at; null when there was nothing
 */
public record CloudAccountRow(
        String id,
        String vendorName,
        String number,
        String name,
        String kind,
        Instant firstSeenAt,
        String clientId,
        String clientName,
        LocalDate assignedFrom,
        String tenant,
        BigDecimal cost,
        String currency)
        implements Serializable {}

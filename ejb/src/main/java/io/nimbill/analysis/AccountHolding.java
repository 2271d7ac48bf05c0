package io.nimbill.analysis;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Who had a cloud account in which UTC days.
 *
 * @param clientId public id, {@code pty_…}
 * @param validTo the day after the last; null while without an end
 */
public record AccountHolding(String clientId, String clientName, LocalDate validFrom, LocalDate validTo)
        implements Serializable {}

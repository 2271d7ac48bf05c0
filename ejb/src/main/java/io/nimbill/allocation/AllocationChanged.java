package io.nimbill.allocation;

import java.time.LocalDate;

/**
 * Charges of a client belong to other cost centres than before: what was rated on those days is stale. Fired in the
 * transaction of the change.
 *
 * @param clientId database id
 * @param from first UTC day
 */
public record AllocationChanged(long clientId, LocalDate from) {}

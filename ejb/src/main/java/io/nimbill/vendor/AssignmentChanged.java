package io.nimbill.vendor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Other clients have cloud accounts on some UTC days than before: what was rated on those days is stale. Fired in the
 * transaction of the change.
 *
 * @param cloudAccountIds database ids; for a tenant also those of its accounts
 * @param from first day
 * @param toExclusive the day after the last; empty when without an end
 */
public record AssignmentChanged(List<Long> cloudAccountIds, LocalDate from, Optional<LocalDate> toExclusive) {

    public AssignmentChanged {
        cloudAccountIds = List.copyOf(cloudAccountIds);
    }
}

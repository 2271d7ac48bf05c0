package io.nimbill.allocation;

import io.nimbill.work.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The mappings of one thing of one client, which never overlap. Says how they change; keeps nothing itself. */
final class MappingHistory {

    private final long clientId;
    private final MappedThing thing;
    private final List<CostCentreMapping> mappings;

    MappingHistory(long clientId, MappedThing thing, List<CostCentreMapping> mappings) {
        this.clientId = clientId;
        this.thing = thing;
        this.mappings = new ArrayList<>(mappings);
        this.mappings.sort(Comparator.comparing(CostCentreMapping::validFrom));
    }

    /**
     * Maps to a cost centre from a day on, until the next mapping that begins later, if there is one. The one that holds on
     * that day ends on it; one that begins on the very day goes to the new cost centre.
     *
     * @return the new mapping; empty when an existing one was changed in its place
     * @throws Refusal {@code already-mapped} when it belongs there on that day
     */
    Optional<CostCentreMapping> map(long costCentreId, LocalDate from, Instant now) {
        Optional<CostCentreMapping> current = on(from);
        if (current.isPresent() && current.get().costCentreId() == costCentreId) {
            throw new Refusal("already-mapped", "costCentreId", "It belongs to this cost centre on that day.");
        }
        if (current.isPresent() && current.get().validFrom().equals(from)) {
            current.get().giveTo(costCentreId, now);
            return Optional.empty();
        }
        LocalDate until = current.flatMap(CostCentreMapping::validTo)
                .or(() -> nextStart(from))
                .orElse(null);
        current.ifPresent(one -> one.endOn(from, now));
        CostCentreMapping added = new CostCentreMapping(clientId, costCentreId, thing, from, until, now);
        mappings.add(added);
        return Optional.of(added);
    }

    Optional<CostCentreMapping> on(LocalDate day) {
        return mappings.stream().filter(one -> one.holdsOn(day)).findFirst();
    }

    private Optional<LocalDate> nextStart(LocalDate day) {
        return mappings.stream()
                .map(CostCentreMapping::validFrom)
                .filter(start -> start.isAfter(day))
                .min(Comparator.naturalOrder());
    }
}

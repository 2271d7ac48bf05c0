package io.nimbill.party;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where parties stood, day by day: answers by which chain of sales something reached a buyer. Immutable. */
public final class PlacementHistory {

    private final Map<Long, List<Placement>> byParty;

    PlacementHistory(Collection<Placement> placements) {
        byParty = placements.stream().collect(Collectors.groupingBy(Placement::partyId));
    }

    /** The path from the operator to that party on a UTC day; empty before the party, or one above it, had a place. */
    public Optional<SellerPath> pathOn(long partyId, LocalDate day) {
        List<Long> upwards = new ArrayList<>();
        Long next = partyId;
        while (next != null) {
            Optional<Placement> placement = placementOn(next, day);
            if (placement.isEmpty()) {
                return Optional.empty();
            }
            upwards.add(next);
            next = placement.get().parentId().orElse(null);
        }
        Collections.reverse(upwards);
        return Optional.of(new SellerPath(upwards));
    }

    private Optional<Placement> placementOn(long partyId, LocalDate day) {
        return byParty.getOrDefault(partyId, List.of()).stream()
                .filter(placement -> placement.holdsOn(day))
                .findFirst();
    }
}

package io.nimbill.vendor;

import io.nimbill.party.ClosingObjection;
import io.nimbill.party.ClosingObstacle;
import io.nimbill.party.Party;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** A client does not close while it has cloud accounts: their usage would go on, billed to nobody. */
@ApplicationScoped
class OpenAssignments implements ClosingObjection {

    @Inject
    private CloudAccounts cloudAccounts;

    @Inject
    private Clock clock;

    @Override
    public List<ClosingObstacle> obstaclesTo(Party party) {
        LocalDate today = LocalDate.ofInstant(Instant.now(clock), ZoneOffset.UTC);
        List<String> names = cloudAccounts.heldBy(party.id(), today).stream()
                .map(CloudAccount::externalId)
                .toList();
        return names.isEmpty()
                ? List.of()
                : List.of(new ClosingObstacle("cloud-accounts", "End the assignment of its cloud accounts.", names));
    }
}

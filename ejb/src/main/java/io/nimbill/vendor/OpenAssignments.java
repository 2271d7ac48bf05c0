package io.nimbill.vendor;

import io.nimbill.party.ClosingObjection;
import io.nimbill.party.Party;
import io.nimbill.work.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A client does not close while it has cloud accounts: their usage would go on, billed to nobody. */
@ApplicationScoped
class OpenAssignments implements ClosingObjection {

    @Inject
    private CloudAccounts cloudAccounts;

    @Inject
    private Clock clock;

    @Override
    public void requireClosable(Party party) {
        LocalDate today = LocalDate.ofInstant(Instant.now(clock), ZoneOffset.UTC);
        if (cloudAccounts.hasOpenAssignment(party.id(), today)) {
            throw new Refusal("has-cloud-accounts", "End the assignment of its cloud accounts first.");
        }
    }
}

package io.nimbill.vendor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who has a cloud account on which UTC day. An account's own assignment beats that of its tenant. Immutable. */
public final class AccountHolders {

    private final List<Assignment> own;
    private final List<Assignment> tenants;

    AccountHolders(List<Assignment> own, List<Assignment> tenants) {
        this.own = List.copyOf(own);
        this.tenants = List.copyOf(tenants);
    }

    /** Database id of the client; empty when nobody has it. */
    public Optional<Long> clientOn(LocalDate day) {
        return on(own, day).or(() -> on(tenants, day));
    }

    private static Optional<Long> on(List<Assignment> assignments, LocalDate day) {
        return assignments.stream()
                .filter(one -> one.holdsOn(day))
                .map(Assignment::clientId)
                .findFirst();
    }
}

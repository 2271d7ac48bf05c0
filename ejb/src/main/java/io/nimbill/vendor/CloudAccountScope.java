package io.nimbill.vendor;

import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Parties;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Finds cloud accounts for the current caller: all of them at the operator; below it those that a client of the
 * caller's subtree has, or will have. A Microsoft customer's accounts count for who has the customer.
 */
@ApplicationScoped
public class CloudAccountScope {

    @Inject
    private CloudAccounts cloudAccounts;

    @Inject
    private Parties parties;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private Clock clock;

    /**
     * The account under that public id.
     *
     * @throws NotFound when it never was, or nobody in the caller's subtree has it: the same words for both
     */
    public CloudAccount require(PublicId accountId) {
        CloudAccount account = cloudAccounts.find(accountId).orElseThrow(NotFound::new);
        if (!currentCaller.get().isOperator() && !isHeldWithin(account)) {
            currentCaller.requireCovered("/", "cloud-account", accountId.value());
        }
        return account;
    }

    private boolean isHeldWithin(CloudAccount account) {
        LocalDate today = LocalDate.ofInstant(Instant.now(clock), ZoneOffset.UTC);
        boolean own = cloudAccounts.assignmentsOf(account.id()).stream()
                .filter(one -> one.validTo().map(end -> end.isAfter(today)).orElse(true))
                .anyMatch(one -> isCovered(one.clientId()));
        return own
                || cloudAccounts
                        .holdersOf(account.id())
                        .clientOn(today)
                        .filter(this::isCovered)
                        .isPresent();
    }

    /** Whether a party is in the caller's subtree. */
    boolean isCovered(long partyId) {
        return parties.find(partyId)
                .map(party -> currentCaller.covers(party.path()))
                .orElse(false);
    }

    AssignmentRow row(Assignment assignment) {
        PublicId clientId =
                parties.find(assignment.clientId()).orElseThrow(NotFound::new).publicId();
        return new AssignmentRow(
                assignment.publicId(),
                clientId,
                assignment.validFrom(),
                assignment.validTo().orElse(null));
    }
}

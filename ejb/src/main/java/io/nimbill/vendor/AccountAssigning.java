package io.nimbill.vendor;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.NotPermitted;
import io.nimbill.party.Party;
import io.nimbill.party.PartyKind;
import io.nimbill.party.PartyScope;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Says who has which cloud account from when on. Each change locks the account, keeps the days free of overlaps, and
 * tells rating what became stale.
 */
@Stateless
public class AccountAssigning {

    @Inject
    private CloudAccounts cloudAccounts;

    @Inject
    private CloudAccountScope accountScope;

    @Inject
    private PartyScope parties;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Event<AssignmentChanged> changed;

    @Inject
    private Clock clock;

    /**
     * Gives an account to a client from a UTC day on, until the next assignment if there is one.
     *
     * @throws Refusal when the party is no open client, or has the account on that day already
     * @throws NotPermitted when the day lies before this month and the caller may not backdate
     */
    @Requires(Permission.ASSIGN_CLOUD_ACCOUNTS)
    public AssignmentRow assign(PublicId accountId, PublicId clientId, LocalDate from) {
        CloudAccount account = accountScope.require(accountId);
        account.requireAssignable();
        Party client = requireClient(clientId);
        requireBackdatable(from);
        AssignmentHistory history = cloudAccounts.lockHistory(account);
        requireOwnToGive(account, history, from);
        Optional<Long> before = history.on(from).map(Assignment::clientId);
        Optional<LocalDate> until = history.reachOf(from);
        history.give(client.id(), from, Instant.now(clock)).ifPresent(cloudAccounts::add);
        auditTrail.record(
                "cloud-account-assigned",
                "cloud-account",
                accountId,
                Changes.none()
                        .from("clientId", before.orElse(null), client.id())
                        .to("from", from));
        changed.fire(new AssignmentChanged(cloudAccounts.withMembers(account), from, until));
        return accountScope.row(history.on(from).orElseThrow());
    }

    /**
     * Takes an account from the client who has it, from a UTC day on.
     *
     * @throws Refusal {@code not-assigned} when nobody had it on the day before
     */
    @Requires(Permission.ASSIGN_CLOUD_ACCOUNTS)
    public AssignmentRow end(PublicId accountId, LocalDate day) {
        CloudAccount account = accountScope.require(accountId);
        requireBackdatable(day);
        AssignmentHistory history = cloudAccounts.lockHistory(account);
        requireOwnToGive(account, history, day.minusDays(1));
        Optional<LocalDate> until = history.reachOf(day);
        Assignment ended = history.end(day, Instant.now(clock));
        auditTrail.record(
                "cloud-account-unassigned",
                "cloud-account",
                accountId,
                Changes.none().from("clientId", ended.clientId(), null).to("from", day));
        changed.fire(new AssignmentChanged(cloudAccounts.withMembers(account), day, until));
        return accountScope.row(ended);
    }

    /** Who had the account when, oldest first, as far as they are in the caller's subtree. */
    @Requires(Permission.VIEW_CLOUD_ACCOUNTS)
    public List<AssignmentRow> historyOf(PublicId accountId) {
        CloudAccount account = accountScope.require(accountId);
        return cloudAccounts.assignmentsOf(account.id()).stream()
                .filter(one -> accountScope.isCovered(one.clientId()))
                .map(accountScope::row)
                .toList();
    }

    private Party requireClient(PublicId clientId) {
        Party client = parties.require(clientId);
        if (client.kind() != PartyKind.CLIENT) {
            throw new Refusal("not-a-client", "clientId", "Cloud accounts are assigned to clients.");
        }
        client.closedOn().ifPresent(day -> {
            throw new Refusal("party-closed", "clientId", client.legalName() + " was closed on " + day + ".")
                    .with(client.legalName(), day);
        });
        return client;
    }

    /** A reseller moves an account among its own clients; it cannot take one from a day on which another had it. */
    private void requireOwnToGive(CloudAccount account, AssignmentHistory history, LocalDate day) {
        if (currentCaller.get().isOperator()) {
            return;
        }
        boolean own = history.on(day)
                .map(Assignment::clientId)
                .filter(accountScope::isCovered)
                .isPresent();
        if (!own) {
            throw currentCaller.outOfReach("cloud-account", account.publicId().value());
        }
    }

    private void requireBackdatable(LocalDate day) {
        LocalDate firstOfMonth =
                LocalDate.ofInstant(Instant.now(clock), ZoneOffset.UTC).withDayOfMonth(1);
        if (day.isBefore(firstOfMonth) && !currentCaller.get().may(Permission.BACKDATE)) {
            throw currentCaller.notPermitted(Permission.BACKDATE, "day", day.toString());
        }
    }
}

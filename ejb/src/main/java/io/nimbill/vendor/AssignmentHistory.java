package io.nimbill.vendor;

import io.nimbill.work.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The assignments of one cloud account, which never overlap. Says how they change; keeps nothing itself.
 */
final class AssignmentHistory {

    private final long cloudAccountId;
    private final List<Assignment> assignments;

    AssignmentHistory(long cloudAccountId, List<Assignment> assignments) {
        this.cloudAccountId = cloudAccountId;
        this.assignments = new ArrayList<>(assignments);
        this.assignments.sort(Comparator.comparing(Assignment::validFrom));
    }

    /**
     * Gives the account to a client from a day on, until the next assignment that begins later, if there is one. The one
     * that holds on that day ends on it; one that begins on the very day goes to the new client.
     *
     * @return the new assignment; empty when an existing one was changed in its place
     * @throws Refusal {@code already-assigned} when that client has it on that day
     */
    Optional<Assignment> give(long clientId, LocalDate from, Instant now) {
        Optional<Assignment> current = on(from);
        if (current.isPresent() && current.get().clientId() == clientId) {
            throw new Refusal("already-assigned", "clientId", "This client has the account on that day.");
        }
        if (current.isPresent() && current.get().validFrom().equals(from)) {
            current.get().giveTo(clientId, now);
            return Optional.empty();
        }
        LocalDate until =
                current.flatMap(Assignment::validTo).or(() -> nextStart(from)).orElse(null);
        current.ifPresent(one -> one.endOn(from, now));
        Assignment added = new Assignment(cloudAccountId, clientId, from, until, now);
        assignments.add(added);
        return Optional.of(added);
    }

    /**
     * Ends the assignment that holds on the day before.
     *
     * @throws Refusal {@code not-assigned} when nobody has it then, or it would end before it began
     */
    Assignment end(LocalDate day, Instant now) {
        Assignment last = on(day.minusDays(1))
                .orElseThrow(() -> new Refusal("not-assigned", "validTo", "Nobody has the account until that day."));
        last.endOn(day, now);
        return last;
    }

    Optional<Assignment> on(LocalDate day) {
        return assignments.stream().filter(one -> one.holdsOn(day)).findFirst();
    }

    /** Until when a change on that day reaches: the end of what now holds there. */
    Optional<LocalDate> reachOf(LocalDate day) {
        return on(day).flatMap(Assignment::validTo).or(() -> nextStart(day));
    }

    private Optional<LocalDate> nextStart(LocalDate day) {
        return assignments.stream()
                .map(Assignment::validFrom)
                .filter(start -> start.isAfter(day))
                .min(Comparator.naturalOrder());
    }
}

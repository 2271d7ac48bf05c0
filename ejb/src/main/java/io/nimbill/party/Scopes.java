package io.nimbill.party;

import io.nimbill.work.Refusal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What programs are granted: the words, and the bounds that hold for API keys and API clients alike. */
final class Scopes {

    /** A program is nobody who could look around. */
    private static final Set<Permission> NEVER = EnumSet.of(Permission.VIEW_AS);

    private Scopes() {}

    /** What the programs of a party of that kind may do at most. */
    static Set<Permission> possibleAt(PartyKind kind) {
        EnumSet<Permission> possible = EnumSet.copyOf(Role.fullestAt(kind).permissions());
        possible.removeAll(NEVER);
        return possible;
    }

    /**
     * Scopes as they are kept, checked.
     *
     * @param what the sort of program, for the refusal's words
     * @throws Refusal {@code required} without any, {@code scope-not-possible} for one no program of the party can have
     */
    static String written(Party party, Set<Permission> permissions, String what) {
        if (permissions.isEmpty()) {
            throw new Refusal("required", "scopes", "A " + what + " needs at least one scope.");
        }
        permissions.stream()
                .filter(one -> !possibleAt(party.kind()).contains(one))
                .findFirst()
                .ifPresent(one -> {
                    throw new Refusal(
                                    "scope-not-possible",
                                    "scopes",
                                    "A " + what + " of this party cannot have the scope " + one.scope() + ".")
                            .with(one.scope());
                });
        return permissions.stream().sorted().map(Permission::scope).collect(Collectors.joining(","));
    }

    static List<String> read(String written) {
        return Arrays.asList(written.split(","));
    }

    /** The permissions behind words, as far as a party of that kind may have them today. */
    static Set<Permission> permissionsAt(PartyKind kind, Collection<String> words) {
        Set<Permission> granted = EnumSet.noneOf(Permission.class);
        words.stream().map(Permission::ofScope).flatMap(Optional::stream).forEach(granted::add);
        granted.retainAll(possibleAt(kind));
        return granted;
    }

    /** Refuses what expires before it begins, and cuts what would outlive the program that made it. */
    static Instant expiry(Instant wanted, Maker maker, Instant now) {
        if (wanted != null && !wanted.isAfter(now)) {
            throw new Refusal("in-the-past", "expiresAt", "Must lie in the future.");
        }
        Instant bound = maker.expiresAt();
        return bound == null || wanted != null && wanted.isBefore(bound) ? wanted : bound;
    }
}

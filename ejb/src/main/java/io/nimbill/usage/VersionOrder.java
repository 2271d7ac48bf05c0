package io.nimbill.usage;

import io.nimbill.work.Saying;
import java.util.List;

/**
 * Which version of a month counts. In whatever order and however often versions arrive, in the end the newest one
 * speaks: so a copy changes nothing, an older one that comes late changes nothing, and two different contents that claim
 * the same time are put before a person. A publication that is read again because other rows are to be kept of it takes the
 * place of itself.
 */
final class VersionOrder {

    private VersionOrder() {}

    /**
     * What becomes of a version, given those of its dataset and period that are known.
     *
     * @param candidate the version at hand, its state without meaning
     * @param others all others of the same dataset and period
     */
    static Ruling rule(VersionStamp candidate, List<VersionStamp> others) {
        List<VersionStamp> known = others.stream().filter(VersionStamp::isKnown).toList();
        if (known.stream().anyMatch(other -> other.isCurrent() && candidate.isOtherGrainOf(other))) {
            return Ruling.NEWEST;
        }
        if (known.stream().anyMatch(other -> isCopy(candidate, other))) {
            return new Ruling(DeliveryState.DUPLICATE, Saying.of("delivery.known"));
        }
        return known.stream()
                .filter(VersionStamp::isCurrent)
                .findFirst()
                .map(current -> against(current, candidate))
                .orElse(Ruling.NEWEST);
    }

    /** Without a manifest the content alone tells a copy; with one, the vendor may well publish the same content anew. */
    private static boolean isCopy(VersionStamp candidate, VersionStamp other) {
        boolean samePublication = !candidate.manifested()
                || candidate.identity().equals(other.identity())
                || candidate.at().equals(other.at());
        return candidate.hasContentOf(other) && samePublication;
    }

    private static Ruling against(VersionStamp current, VersionStamp candidate) {
        if (candidate.at().isBefore(current.at())) {
            return new Ruling(DeliveryState.STALE, Saying.of("delivery.older", current.at(), candidate.at()));
        }
        if (candidate.at().equals(current.at())) {
            return new Ruling(DeliveryState.HELD, Saying.of("delivery.same-time-as", candidate.at()));
        }
        return Ruling.NEWEST;
    }

    /**
     * What becomes of a version.
     *
     * @param state LOADED when it is the newest, else DUPLICATE, STALE or HELD
     * @param reason null when it is the newest
     */
    record Ruling(DeliveryState state, Saying reason) {

        static final Ruling NEWEST = new Ruling(DeliveryState.LOADED, null);

        boolean isNewest() {
            return this == NEWEST;
        }
    }
}

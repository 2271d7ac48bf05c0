package io.nimbill.usage;

import java.util.List;

/**
 * Which version of a month counts. In whatever order and however often versions arrive, in the end the newest one
 * speaks: so a copy changes nothing, an older one that comes late changes nothing, and two different contents that claim
 * the same time are put before a person.
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
        if (known.stream().anyMatch(other -> isCopy(candidate, other))) {
            return new Ruling(DeliveryState.DUPLICATE, "The same content is known already; nothing changes.");
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
            return new Ruling(
                    DeliveryState.STALE,
                    "A newer version, of " + current.at() + ", is current; this one is of " + candidate.at() + ".");
        }
        if (candidate.at().equals(current.at())) {
            return new Ruling(
                    DeliveryState.HELD,
                    "Another content with the same time " + candidate.at()
                            + " is current. Find out which one the vendor means, then confirm or discard this one.");
        }
        return Ruling.NEWEST;
    }

    /**
     * What becomes of a version.
     *
     * @param state LOADED when it is the newest, else DUPLICATE, STALE or HELD
     * @param reason in words; null when it is the newest
     */
    record Ruling(DeliveryState state, String reason) {

        static final Ruling NEWEST = new Ruling(DeliveryState.LOADED, null);

        boolean isNewest() {
            return this == NEWEST;
        }
    }
}

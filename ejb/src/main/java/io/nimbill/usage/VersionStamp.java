package io.nimbill.usage;

import java.time.Instant;

/**
 * What versions of one dataset and period are told apart by.
 *
 * @param identity what the vendor calls the publication; means something only when manifested
 * @param at the time inside the manifest, else the object's last modification, else the upload
 * @param contentHash hash of the content, the same however it is named, split or compressed
 * @param manifested whether the vendor's manifest names it
 * @param state what became of it
 * @param resourcesKept whether its rows were made by resource
 */
record VersionStamp(
        String identity,
        Instant at,
        String contentHash,
        boolean manifested,
        DeliveryState state,
        boolean resourcesKept) {

    /** Whether it is the same publication, read finer or coarser. */
    boolean isOtherGrainOf(VersionStamp other) {
        return identity.equals(other.identity) && at.equals(other.at) && resourcesKept != other.resourcesKept;
    }

    /** Whether it was good enough to be compared with: refused ones and unfinished ones are not. */
    boolean isKnown() {
        return switch (state) {
            case CURRENT, SUPERSEDED, STALE, LOADED, HELD -> true;
            case RECEIVED, READING, REFUSED, DUPLICATE -> false;
        };
    }

    boolean isCurrent() {
        return state == DeliveryState.CURRENT;
    }

    boolean hasContentOf(VersionStamp other) {
        return contentHash.equals(other.contentHash);
    }
}

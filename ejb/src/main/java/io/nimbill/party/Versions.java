package io.nimbill.party;

import io.nimbill.work.Refusal;

/** Guards against a change made from what somebody else has changed since. */
public final class Versions {

    private Versions() {}

    /**
     * Refuses as {@code changed-meanwhile} when the two differ.
     *
     * @param expected the version on which the change was based
     * @param stored the version now in the database
     */
    public static void requireSame(long expected, long stored) {
        if (expected != stored) {
            throw new Refusal(
                    "changed-meanwhile", "It was changed by somebody else. Read it again, then repeat the change.");
        }
    }
}

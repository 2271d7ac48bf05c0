package io.nimbill.vendor;

import java.time.Duration;
import java.util.Optional;

/**
 * Something a vendor was asked to do.
 *
 * @param id by which the vendor can be asked how far it is; null when it was done at once
 * @param state how far it is
 * @param externalId of the account that came of it; null before, and where none does
 * @param said the vendor's words when it failed; else null
 * @param askAgainAfter when to ask again while RUNNING
 * @param shownOnce a secret the vendor made, such as a first password; shown once and kept nowhere; else null
 */
public record VendorOperation(
        String id, State state, String externalId, String said, Duration askAgainAfter, String shownOnce) {

    /** How far an operation is. */
    public enum State {
        RUNNING,
        SUCCEEDED,
        FAILED
    }

    /** Done at once. */
    public static VendorOperation done(String externalId) {
        return new VendorOperation(null, State.SUCCEEDED, externalId, null, Duration.ZERO, null);
    }

    /** Under way at the vendor. */
    public static VendorOperation running(String id, Duration askAgainAfter) {
        return new VendorOperation(id, State.RUNNING, null, null, askAgainAfter, null);
    }

    /** The vendor did not do it, and says why. */
    public static VendorOperation failed(String id, String said) {
        return new VendorOperation(id, State.FAILED, null, said, Duration.ZERO, null);
    }

    public Optional<String> secret() {
        return Optional.ofNullable(shownOnce);
    }

    /** Without what is shown once. */
    @Override
    public String toString() {
        return state + " " + id + (externalId == null ? "" : " " + externalId) + (said == null ? "" : ": " + said);
    }
}

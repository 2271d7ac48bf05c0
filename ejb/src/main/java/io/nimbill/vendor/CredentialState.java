package io.nimbill.vendor;

import java.io.Serializable;
import java.time.Instant;

/**
 * That a credential is kept, and nothing of it.
 *
 * @param setBy name of who set it last
 * @param renewedAt when the vendor last gave a new one in its place; null when it never did
 * @param expiresAt when it runs out, as far as it is known; else null
 */
public record CredentialState(CredentialKind kind, Instant setAt, String setBy, Instant renewedAt, Instant expiresAt)
        implements Serializable {

    /** Whether it has run out at that moment. */
    public boolean isExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }
}

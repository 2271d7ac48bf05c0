package io.nimbill.vendor;

import java.io.Serializable;
import java.time.Instant;

/**
 * An account that a vendor was asked to open.
 *
 * @param id public id with its prefix
 * @param client legal name of the client it is for; null for nobody yet
 * @param externalId the vendor's id, once there is one
 * @param said the vendor's words when it failed or could not be asked; else null
 * @param nextAskAt when the vendor is asked again how far it is; null when it is not
 */
public record OpeningRow(
        String id,
        String partnerAccount,
        String client,
        String name,
        VendorOperation.State state,
        String externalId,
        String said,
        Instant nextAskAt,
        Instant askedAt,
        String askedBy)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    public boolean isRunning() {
        return state == VendorOperation.State.RUNNING;
    }
}

package io.nimbill.vendor;

import java.time.Instant;
import java.util.Map;

/**
 * An account as the vendor lists it.
 *
 * @param kind ACCOUNT, or TENANT for a Microsoft customer
 * @param externalId the vendor's id, text with its leading zeros
 * @param tenantExternalId the Microsoft customer it belongs to; null where there is none
 * @param name the vendor's name for it; may be empty
 * @param email of its owner; null where the vendor does not say
 * @param state what it is in at the vendor
 * @param since when it was opened or joined; null where the vendor does not say
 * @param tags the vendor's tags; empty where it has none
 */
public record VendorAccount(
        AccountKind kind,
        String externalId,
        String tenantExternalId,
        String name,
        String email,
        State state,
        Instant since,
        Map<String, String> tags) {

    public VendorAccount {
        tags = Map.copyOf(tags);
    }

    /** What an account is in at its vendor. */
    public enum State {
        /** Asked for, not usable yet. */
        PENDING,
        ACTIVE,
        SUSPENDED,
        /** Asked to be closed; charges may still come. */
        CLOSING,
        CLOSED
    }
}

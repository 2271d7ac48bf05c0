package io.nimbill.vendor;

import java.io.Serializable;
import java.time.Instant;

/**
 * What the vendor came to when it was looked at for new deliveries.
 *
 * @param lookedAt when the last look ended
 * @param succeededAt when the last good one did; null when none did
 * @param failureKind of the last look; null when it went well
 * @param said what the vendor said when the last look failed; else null
 */
public record LookState(Instant lookedAt, Instant succeededAt, String failureKind, String said)
        implements Serializable {}

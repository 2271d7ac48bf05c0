package io.nimbill.vendor;

import io.nimbill.work.PublicId;
import java.time.Instant;

/**
 * A vendor gave a new credential in the place of one that was used, and it is kept. Fired in the transaction.
 *
 * @param accountId public id of the partner account
 * @param expiresAt when the new one runs out; null where that is not known
 */
record CredentialRenewed(PublicId accountId, CredentialKind kind, Instant expiresAt) {}

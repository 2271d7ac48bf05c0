package io.nimbill.vendor;

import io.nimbill.work.PublicId;
import java.time.Instant;

/**
 * A credential that runs out soon or has run out.
 *
 * @param accountId database id of the partner account
 * @param account its public id
 * @param accountName as people call it
 * @param sellerId database id of the party whose account it is
 * @param expiresAt when it runs out
 * @param daysLeft whole days until then; 0 on the last day and after it
 */
public record EndingCredential(
        long accountId,
        PublicId account,
        String accountName,
        long sellerId,
        CredentialKind kind,
        Instant expiresAt,
        int daysLeft) {

    /** Names it among the things that are set aside. */
    String subject() {
        return account.prefixed("pac") + " " + kind;
    }
}

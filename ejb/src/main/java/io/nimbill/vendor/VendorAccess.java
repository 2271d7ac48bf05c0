package io.nimbill.vendor;

import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import java.util.Map;
import java.util.Optional;

/**
 * For which partner account somebody comes, and with what.
 *
 * @param account its public id
 * @param externalId as the vendor writes it: AWS payer id, Microsoft partner tenant, FOCUS billing account
 * @param credentials in the clear, for the one session; kept nowhere
 * @param paidRequests asked before each request that the vendor charges for
 * @param keeper told when the vendor gives a new credential in the place of one that was used
 */
public record VendorAccess(
        PublicId account,
        String externalId,
        Map<CredentialKind, Credential> credentials,
        PaidRequests paidRequests,
        CredentialKeeper keeper) {

    public VendorAccess {
        credentials = Map.copyOf(credentials);
    }

    /** Where no vendor gives new credentials. */
    public VendorAccess(
            PublicId account,
            String externalId,
            Map<CredentialKind, Credential> credentials,
            PaidRequests paidRequests) {
        this(account, externalId, credentials, paidRequests, CredentialKeeper.nobody());
    }

    /**
     * What AWS calls the external id: proves to the role that we come for this account and no other. Made for it and
     * never used for another, because the public id is not.
     */
    public String trustId() {
        return "nimbill-" + account.value();
    }

    public Optional<Credential> credential(CredentialKind kind) {
        return Optional.ofNullable(credentials.get(kind));
    }

    /** The credential of that kind, or a refusal that names what is missing. */
    public Credential required(CredentialKind kind) {
        return credential(kind)
                .orElseThrow(() ->
                        new Refusal("credential-missing", "credential", "No credential is kept for this account yet."));
    }

    /** Without the credentials: they stay out of logs. */
    @Override
    public String toString() {
        return externalId + " " + credentials.keySet();
    }
}

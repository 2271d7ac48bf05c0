package io.nimbill.vendor;

import io.nimbill.work.NotFound;
import io.nimbill.work.ParkedItems;
import io.nimbill.work.PublicId;
import io.nimbill.work.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Keeps what a vendor gives in the place of a credential that was used, at once and in a transaction of its own. */
@ApplicationScoped
public class CredentialRenewal {

    static final String JOB = "credential-renewal";

    @Inject
    private PartnerAccounts accounts;

    @Inject
    private PartnerCredentials credentials;

    @Inject
    private ParkedItems parked;

    @Inject
    private Event<CredentialRenewed> renewals;

    @Inject
    private Transactions transactions;

    @Inject
    private Clock clock;

    /** Keeps new credentials for that account. */
    public CredentialKeeper keeperOf(PublicId accountId) {
        return (used, fresh) -> transactions.callAlone(() -> kept(accountId, used, fresh));
    }

    private boolean kept(PublicId accountId, Credential used, Credential fresh) {
        PartnerAccount account = accounts.find(accountId).orElseThrow(NotFound::new);
        Instant now = Instant.now(clock);
        boolean kept = credentials.renew(account, used, fresh, now);
        if (kept) {
            settled(accountId, fresh.kind());
            renewals.fire(new CredentialRenewed(
                    accountId, fresh.kind(), fresh.expiresAt(now).orElse(null)));
        }
        return kept;
    }

    /** Nothing stands in the way of the credential any more. */
    void settled(PublicId accountId, CredentialKind kind) {
        parked.resolve(JOB, subject(accountId, kind));
        parked.resolve(CredentialEnds.JOB, subject(accountId, kind));
    }

    static String subject(PublicId accountId, CredentialKind kind) {
        return accountId.prefixed("pac") + " " + kind;
    }
}

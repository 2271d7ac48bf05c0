package io.nimbill.vendor;

import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.NotFound;
import io.nimbill.work.ParkedItems;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import io.nimbill.work.Saying;
import io.nimbill.work.Transactions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Uses the credentials that die unused, a week after they were used last: Microsoft gives a new refresh token each time.
 * One that is not taken any more is told of at once, months before it would have run out.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CredentialRenewing {

    private static final Duration UNUSED = Duration.ofDays(7);
    private static final CredentialKind KIND = CredentialKind.AZURE_PARTNER_USER;

    @Inject
    private PartnerAccounts accounts;

    @Inject
    private PartnerCredentials credentials;

    @Inject
    private VendorConnections connections;

    @Inject
    private ParkedItems parked;

    @Inject
    private Transactions transactions;

    @Inject
    private Clock clock;

    /** Renews what was not used for a week; one that fails keeps none of the others waiting. Answers how many were. */
    @Requires(Permission.MANAGE_VENDOR_ACCOUNTS)
    public int renew() {
        List<PublicId> due = transactions.call(
                () -> credentials.untouchedSince(KIND, clock.instant().minus(UNUSED)));
        return (int) due.stream().filter(this::renewed).count();
    }

    private boolean renewed(PublicId id) {
        PartnerAccount account = transactions.call(() -> accounts.find(id)).orElseThrow(NotFound::new);
        try (VendorSession session = connections.open(account)) {
            session.renewCredentials();
            return true;
        } catch (VendorFailure | Refusal failure) {
            transactions.run(() -> parked.park(
                    CredentialRenewal.JOB,
                    CredentialRenewal.subject(id, KIND),
                    null,
                    "credential-not-renewed",
                    Saying.of("parked.credential-not-renewed", account.name(), failure.getMessage())));
            return false;
        }
    }
}

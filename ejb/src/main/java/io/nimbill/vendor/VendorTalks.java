package io.nimbill.vendor;

import io.nimbill.party.PartyScope;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import io.nimbill.work.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;

/** Finds accounts for the caller, and asks their vendors outside of any transaction. */
@ApplicationScoped
class VendorTalks {

    @Inject
    private PartnerAccounts accounts;

    @Inject
    private PartyScope scope;

    @Inject
    private VendorConnections connections;

    @Inject
    private Transactions transactions;

    /** The account, or {@link NotFound} where it is not the caller's. */
    PartnerAccount account(PublicId accountId) {
        PartnerAccount account =
                transactions.call(() -> accounts.find(accountId)).orElseThrow(NotFound::new);
        transactions.run(() -> scope.require(account.sellerId()));
        return account;
    }

    /**
     * Opens a session and asks.
     *
     * @throws Refusal {@code vendor-failed} with what the vendor said
     */
    <T> T ask(PublicId accountId, Function<VendorSession, T> question) {
        try (VendorSession session = connections.open(account(accountId))) {
            return question.apply(session);
        } catch (VendorFailure failure) {
            throw new Refusal("vendor-failed", failure.getMessage()).with(failure.getMessage());
        }
    }
}

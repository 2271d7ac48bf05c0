package io.nimbill.rating;

import io.nimbill.agreement.Agreements;
import io.nimbill.agreement.BillingAccount;
import io.nimbill.party.Parties;
import io.nimbill.party.Party;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.NotFound;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Reckons the fees of agreements: after the rows of their edges have been rated, and when a month begins or is over. */
@Stateless
public class FeeRating {

    @Inject
    private FeeCharges fees;

    @Inject
    private Agreements agreements;

    @Inject
    private Parties parties;

    /**
     * An edge whose fees are behind.
     *
     * @param billingAccountId database id
     * @param words seller and buyer, for people
     */
    public record Behind(long billingAccountId, String words) {}

    /** The edges whose fees are behind, by billing account. */
    @Requires(Permission.RUN_JOBS)
    public List<Behind> pending() {
        return fees.pending().stream()
                .map(account -> new Behind(account.id(), name(account.sellerId()) + " → " + name(account.buyerId())))
                .toList();
    }

    /** Brings the fees of an edge up to date; the same again changes nothing. */
    @Requires(Permission.RUN_JOBS)
    public void rate(long billingAccountId) {
        BillingAccount account = agreements.findBillingAccount(billingAccountId).orElseThrow(NotFound::new);
        fees.refresh(account);
    }

    private String name(long partyId) {
        return parties.find(partyId).map(Party::legalName).orElse("?");
    }
}

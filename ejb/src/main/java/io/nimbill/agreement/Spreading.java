package io.nimbill.agreement;

import io.nimbill.party.Party;
import io.nimbill.party.PartyKind;
import io.nimbill.vendor.PartnerAccounts;
import io.nimbill.work.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who can spread what a vendor bills over the accounts of the bill: the one it is billed to. */
@ApplicationScoped
class Spreading {

    @Inject
    private PartnerAccounts partnerAccounts;

    boolean isPossible(Party seller) {
        return seller.kind() == PartyKind.OPERATOR
                || partnerAccounts.all().stream().anyMatch(account -> account.sellerId() == seller.id());
    }

    /** Below the first edge nothing is left to spread: to agree on it would promise what never happens. */
    void requirePossible(Party seller, AgreementTerms terms) {
        if (terms.policies().spread() && !isPossible(seller)) {
            throw new Refusal(
                    "spread-below-the-vendor", "policies", "Only who buys from the vendor can spread its charges.");
        }
    }
}

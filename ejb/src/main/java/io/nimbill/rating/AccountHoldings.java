package io.nimbill.rating;

import io.nimbill.vendor.CloudAccount;
import io.nimbill.vendor.CloudAccounts;
import io.nimbill.vendor.PartnerAccount;
import io.nimbill.vendor.PartnerAccounts;
import io.nimbill.vendor.PayerPolicy;
import io.nimbill.work.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who has to do with a cloud account: its holders, its payer, and the bill it stands on. */
@ApplicationScoped
class AccountHoldings {

    @Inject
    private CloudAccounts cloudAccounts;

    @Inject
    private PartnerAccounts partnerAccounts;

    /** Its holders as a context knows them. */
    AccountHolding of(long cloudAccountId, RatingContext context) {
        CloudAccount account = account(cloudAccountId);
        PartnerAccount partner = partnerOf(account);
        return new AccountHolding(
                new AccountHolding.AccountOwner(
                        account.kind(),
                        partner.payerPolicy(),
                        partner.sellerId(),
                        cloudAccounts.tenantOf(account).map(CloudAccount::id).orElse(null),
                        cloudAccounts.holdersOf(cloudAccountId)::clientOn),
                context);
    }

    /** The bill of an account and period. */
    VendorBill billOf(AccountKey key) {
        PartnerAccount partner = partnerOf(account(key.cloudAccountId()));
        return new VendorBill(partner.id(), key.periodStart(), partner.payerPolicy() == PayerPolicy.SPREAD);
    }

    private CloudAccount account(long cloudAccountId) {
        return cloudAccounts.find(cloudAccountId).orElseThrow(NotFound::new);
    }

    private PartnerAccount partnerOf(CloudAccount account) {
        return partnerAccounts.find(account.partnerAccountId()).orElseThrow(NotFound::new);
    }
}

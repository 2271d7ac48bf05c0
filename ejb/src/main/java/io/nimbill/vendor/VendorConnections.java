package io.nimbill.vendor;

import io.nimbill.work.NotFound;
import io.nimbill.work.Refusal;
import io.nimbill.work.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;

/** Opens sessions with vendors; without regard to who asks. Credentials are opened here and nowhere else. */
@ApplicationScoped
public class VendorConnections {

    @Inject
    @Any
    private Instance<CloudVendor> vendors;

    @Inject
    private PartnerAccounts accounts;

    @Inject
    private PartnerCredentials credentials;

    @Inject
    private CountedRequests paidRequests;

    @Inject
    private CredentialRenewal renewal;

    @Inject
    private Transactions transactions;

    /** The connector of the account's vendor. */
    public CloudVendor vendorOf(PartnerAccount account) {
        String code = transactions.call(() -> accounts.vendors().stream()
                .filter(each -> each.id() == account.vendorId())
                .map(Vendor::code)
                .findFirst()
                .orElseThrow(NotFound::new));
        for (CloudVendor vendor : vendors) {
            if (vendor.code().equals(code)) {
                return vendor;
            }
        }
        throw new Refusal("vendor-cannot", "There is no connector for " + code + ".").with(code);
    }

    /**
     * Opens a session.
     *
     * @throws Refusal {@code partner-account-closed}, {@code credential-missing}
     */
    public VendorSession open(PartnerAccount account) {
        account.requireOpen();
        Map<CredentialKind, Credential> open = transactions.call(() -> credentials.openOf(account));
        return vendorOf(account)
                .open(new VendorAccess(
                        account.publicId(),
                        account.externalId(),
                        open,
                        paidRequests.of(account),
                        renewal.keeperOf(account.publicId())));
    }

    /** The account without its credentials: enough for the texts to copy. */
    VendorAccess stranger(PartnerAccount account) {
        return new VendorAccess(account.publicId(), account.externalId(), Map.of(), PaidRequests.none());
    }
}

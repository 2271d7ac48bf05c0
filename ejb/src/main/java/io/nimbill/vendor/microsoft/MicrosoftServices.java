package io.nimbill.vendor.microsoft;

import com.azure.core.credential.TokenCredential;
import io.nimbill.vendor.CredentialKind;
import io.nimbill.vendor.VendorAccess;
import io.nimbill.work.Refusal;
import java.time.Clock;
import java.util.Optional;

/** The services of Microsoft as one partner reaches them: as its application, and as the user beside it. */
final class MicrosoftServices {

    static final String PARTNER_CENTER = "https://api.partnercenter.microsoft.com/.default";
    static final String GRAPH = "https://graph.microsoft.com/.default";
    static final String PRICES = "https://api.partner.microsoft.com/.default";
    private static final String MANAGEMENT = "https://management.azure.com/.default";

    private final MicrosoftHosts hosts;
    private final TokenCredential application;
    private final PartnerUser user;
    private final PartnerCustomers customers;
    private final AzureBilling billing;

    MicrosoftServices(MicrosoftHosts hosts, VendorAccess access, Clock clock) {
        this.hosts = hosts;
        this.application = MicrosoftIdentity.of(
                access.required(CredentialKind.AZURE_APPLICATION).words(), hosts);
        this.user = access.credential(CredentialKind.AZURE_PARTNER_USER)
                .map(kept -> new PartnerUser(hosts, kept, access.keeper(), clock))
                .orElse(null);
        this.customers = new PartnerCustomers(asApplication(PARTNER_CENTER));
        this.billing = new AzureBilling(asApplication(MANAGEMENT));
    }

    TokenCredential application() {
        return application;
    }

    Optional<PartnerUser> user() {
        return Optional.ofNullable(user);
    }

    PartnerCustomers customers() {
        return customers;
    }

    AzureBilling billing() {
        return billing;
    }

    GraphReports reports() {
        return new GraphReports(asApplication(GRAPH));
    }

    RetailPrices retailPrices() {
        return new RetailPrices(new MicrosoftApi(hosts));
    }

    /** The partner's own price sheets: Microsoft gives them to a user, not to an application alone. */
    PriceSheets priceSheets() {
        return new PriceSheets(asUser(PRICES));
    }

    /** A service as the user. */
    MicrosoftApi asUser(String scope) {
        if (user == null) {
            throw new Refusal(
                    "partner-user-missing",
                    "credential",
                    "Microsoft gives this to a user of the partner alone: keep a credential of the kind partner user.");
        }
        return new MicrosoftApi(hosts, user, scope);
    }

    private MicrosoftApi asApplication(String scope) {
        return new MicrosoftApi(hosts, application, scope);
    }
}

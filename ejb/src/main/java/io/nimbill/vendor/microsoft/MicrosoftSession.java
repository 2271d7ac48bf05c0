package io.nimbill.vendor.microsoft;

import com.azure.core.credential.TokenCredential;
import io.nimbill.vendor.Finding;
import io.nimbill.vendor.Finding.Remedy;
import io.nimbill.vendor.ListPrice;
import io.nimbill.vendor.NewVendorAccount;
import io.nimbill.vendor.PriceWish;
import io.nimbill.vendor.PublishedDataset;
import io.nimbill.vendor.VendorAccount;
import io.nimbill.vendor.VendorFailure;
import io.nimbill.vendor.VendorOperation;
import io.nimbill.vendor.VendorResource;
import io.nimbill.vendor.VendorSession;
import io.nimbill.vendor.VendorSubscription;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A session as an application of a partner's tenant. */
final class MicrosoftSession implements VendorSession {

    private static final String PARTNER_CENTER = "https://api.partnercenter.microsoft.com/.default";
    private static final String MANAGEMENT = "https://management.azure.com/.default";
    private static final String GRAPH = "https://graph.microsoft.com/.default";
    private static final String PRICES = "https://api.partner.microsoft.com/.default";
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private final MicrosoftHosts hosts;
    private final TokenCredential identity;
    private final PartnerCustomers customers;
    private final AzureBilling billing;

    MicrosoftSession(MicrosoftHosts hosts, Map<String, String> words) {
        this.hosts = hosts;
        this.identity = MicrosoftIdentity.of(words, hosts);
        this.customers = new PartnerCustomers(new MicrosoftApi(hosts, identity, PARTNER_CENTER));
        this.billing = new AzureBilling(new MicrosoftApi(hosts, identity, MANAGEMENT));
    }

    /** Each service by a question that changes nothing; Graph is asked for an operation that never was. */
    @Override
    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        tried(findings, "microsoft.customers", "Partner Center: Admin agent", customers::touch);
        if (findings.get(0).remedy() == Remedy.RENEW_CREDENTIAL) {
            return findings;
        }
        tried(findings, "microsoft.usage", "PartnerBilling.Read.All", () -> new GraphReports(
                        new MicrosoftApi(hosts, identity, GRAPH))
                .touch(NOBODY));
        List<String> accounts = new ArrayList<>();
        tried(findings, "microsoft.billing", "Billing account reader", () -> accounts.addAll(billing.accounts()));
        if (findings.get(2).isOk() && accounts.isEmpty()) {
            findings.set(
                    2,
                    Finding.missing(
                            "microsoft.billing",
                            "Billing account reader",
                            Remedy.GRANT,
                            "No billing account is visible."));
        }
        return findings;
    }

    @Override
    public void accounts(Consumer<VendorAccount> taker) {
        customers.all(taker);
    }

    @Override
    public VendorOperation createAccount(NewVendorAccount wanted) {
        return customers.create(wanted);
    }

    @Override
    public List<VendorSubscription> subscriptions(String tenantExternalId) {
        return customers.subscriptions(tenantExternalId);
    }

    @Override
    public VendorOperation changeSeats(VendorResource subscription, int seats) {
        return customers.changeSeats(subscription, seats);
    }

    /** A licence is its customer's; an Azure subscription stands for itself. */
    @Override
    public VendorOperation suspend(VendorResource resource) {
        return resource.tenantExternalId() == null
                ? billing.cancel(resource.externalId())
                : customers.setStatus(resource, "suspended");
    }

    @Override
    public VendorOperation resume(VendorResource resource) {
        return resource.tenantExternalId() == null
                ? billing.enable(resource.externalId())
                : customers.setStatus(resource, "active");
    }

    @Override
    public List<PublishedDataset> publishedDatasets() {
        List<PublishedDataset> all = new ArrayList<>(GraphReports.feeds());
        all.addAll(billing.exports());
        return all;
    }

    @Override
    public void prices(PriceWish wish, Consumer<ListPrice> taker) {
        if (wish.sheet() == null) {
            new RetailPrices(new MicrosoftApi(hosts)).read(wish, taker);
        } else {
            new PriceSheets(new MicrosoftApi(hosts, identity, PRICES)).read(wish, taker);
        }
    }

    private static void tried(List<Finding> findings, String code, String permission, Runnable call) {
        try {
            call.run();
            findings.add(Finding.ok(code, permission));
        } catch (VendorFailure failure) {
            findings.add(Finding.of(code, permission, failure));
        }
    }
}

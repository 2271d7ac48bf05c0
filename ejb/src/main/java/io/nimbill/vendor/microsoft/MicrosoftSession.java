package io.nimbill.vendor.microsoft;

import com.azure.core.credential.TokenRequestContext;
import io.nimbill.vendor.Finding;
import io.nimbill.vendor.NewVendorAccount;
import io.nimbill.vendor.PriceTaker;
import io.nimbill.vendor.PriceWish;
import io.nimbill.vendor.PublishedDataset;
import io.nimbill.vendor.VendorAccount;
import io.nimbill.vendor.VendorOperation;
import io.nimbill.vendor.VendorResource;
import io.nimbill.vendor.VendorSession;
import io.nimbill.vendor.VendorSubscription;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A session as an application of a partner's tenant, with a user beside it where one is kept. */
final class MicrosoftSession implements VendorSession {

    private final MicrosoftServices services;

    MicrosoftSession(MicrosoftServices services) {
        this.services = services;
    }

    @Override
    public List<Finding> check() {
        return new MicrosoftCheck(services).findings();
    }

    @Override
    public void accounts(Consumer<VendorAccount> taker) {
        services.customers().all(taker);
    }

    @Override
    public VendorOperation createAccount(NewVendorAccount wanted) {
        return services.customers().create(wanted);
    }

    @Override
    public List<VendorSubscription> subscriptions(String tenantExternalId) {
        return services.customers().subscriptions(tenantExternalId);
    }

    @Override
    public VendorOperation changeSeats(VendorResource subscription, int seats) {
        return services.customers().changeSeats(subscription, seats);
    }

    /** A licence is its customer's; an Azure subscription stands for itself. */
    @Override
    public VendorOperation suspend(VendorResource resource) {
        return resource.tenantExternalId() == null
                ? services.billing().cancel(resource.externalId())
                : services.customers().setStatus(resource, "suspended");
    }

    @Override
    public VendorOperation resume(VendorResource resource) {
        return resource.tenantExternalId() == null
                ? services.billing().enable(resource.externalId())
                : services.customers().setStatus(resource, "active");
    }

    @Override
    public List<PublishedDataset> publishedDatasets() {
        List<PublishedDataset> all = new ArrayList<>(GraphReports.feeds());
        all.addAll(services.billing().exports());
        return all;
    }

    @Override
    public void prices(PriceWish wish, PriceTaker taker) {
        if (wish.sheet() == null) {
            services.retailPrices().read(wish, taker);
        } else {
            services.priceSheets().read(wish, taker);
        }
    }

    /** A refresh token that is not used for 90 days is dead; every token that is got with it brings a new one. */
    @Override
    public void renewCredentials() {
        services.user()
                .ifPresent(user ->
                        user.getTokenSync(new TokenRequestContext().addScopes(MicrosoftServices.PARTNER_CENTER)));
    }
}

package io.nimbill.vendor.aws;

import io.nimbill.time.BillingPeriod;
import io.nimbill.vendor.Credential;
import io.nimbill.vendor.Finding;
import io.nimbill.vendor.NewVendorAccount;
import io.nimbill.vendor.PriceTaker;
import io.nimbill.vendor.PriceWish;
import io.nimbill.vendor.PublishedDataset;
import io.nimbill.vendor.VendorAccess;
import io.nimbill.vendor.VendorAccount;
import io.nimbill.vendor.VendorCost;
import io.nimbill.vendor.VendorOperation;
import io.nimbill.vendor.VendorResource;
import io.nimbill.vendor.VendorSession;
import io.nimbill.work.Settings;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.organizations.OrganizationsClient;

/** A session as the role of a payer account. */
final class AwsSession implements VendorSession {

    private final AwsClients clients;
    private final VendorAccess access;
    private final Credential role;
    private final Settings settings;
    private final AwsOrganization organization;

    AwsSession(AwsClients clients, VendorAccess access, Credential role, Settings settings) {
        this.clients = clients;
        this.access = access;
        this.role = role;
        this.settings = settings;
        this.organization = new AwsOrganization(
                clients.of("organizations", OrganizationsClient.builder()),
                role.word("suspendedUnit").orElse(null));
    }

    @Override
    public List<Finding> check() {
        return new AwsCheck(
                        clients,
                        access,
                        organization,
                        exports(),
                        new AwsSimulation(clients, role.words().get("roleArn")),
                        role.word("suspendedUnit").isPresent())
                .findings();
    }

    @Override
    public void accounts(Consumer<VendorAccount> taker) {
        organization.accounts(taker);
    }

    @Override
    public VendorOperation createAccount(NewVendorAccount wanted) {
        return organization.create(wanted);
    }

    @Override
    public VendorOperation operation(String operationId) {
        return organization.progressOf(operationId);
    }

    @Override
    public VendorOperation suspend(VendorResource resource) {
        return organization.suspend(resource.externalId());
    }

    @Override
    public VendorOperation resume(VendorResource resource) {
        return organization.resume(resource.externalId());
    }

    @Override
    public VendorOperation close(VendorResource resource) {
        return organization.close(resource.externalId());
    }

    @Override
    public List<PublishedDataset> publishedDatasets() {
        return exports().all();
    }

    @Override
    public void prices(PriceWish wish, PriceTaker taker) {
        new AwsOffers(settings).read(wish, taker);
    }

    @Override
    public List<VendorCost> costs(BillingPeriod period) {
        return costExplorer().costs(period);
    }

    @Override
    public VendorCost forecast(BillingPeriod period, Instant now) {
        return costExplorer().forecast(period, now);
    }

    @Override
    public void close() {
        organization.close();
        clients.close();
    }

    private AwsExports exports() {
        return new AwsExports(clients);
    }

    private AwsCosts costExplorer() {
        return new AwsCosts(clients, access.paidRequests());
    }
}

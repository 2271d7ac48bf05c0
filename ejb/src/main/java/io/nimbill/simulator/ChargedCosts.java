package io.nimbill.simulator;

import java.util.Locale;

/**
 * What has been charged so far, by account and service: the base of tax, support, discounts and credits. Also knows
 * the plan's negotiated price level and the services that are sold beside usage.
 */
final class ChargedCosts {

    /** The four costs of an account's service. */
    static final class Base {
        final Sum billed = new Sum();
        final Sum list = new Sum();
        final Sum contracted = new Sum();
        final Sum effective = new Sum();
        final Sum plainUsage = new Sum();
    }

    private static final int BESIDE = 4;

    private final Base[][] bases;
    private final CloudService[] services;
    private final int contractedPercent;
    private final SimulatedVendor vendor;

    ChargedCosts(SimulationPlan plan) {
        this.vendor = plan.vendor();
        this.bases = new Base[plan.size().accounts() + 1][plan.size().services() + BESIDE];
        this.services = new CloudService[plan.size().services() + BESIDE];
        this.contractedPercent = percent(plan);
        besides(plan.size().services());
    }

    /** How many services a plan has with those beside usage. */
    static int serviceCount(SimulationPlan plan) {
        return plan.size().services() + BESIDE;
    }

    Decimal contractedPrice(Decimal list) {
        return contractedPercent == 100 ? list : list.percent(contractedPercent);
    }

    void add(Line line) {
        int account = line.account.index();
        int service = line.service.index();
        services[service] = line.service;
        Base base = bases[account][service];
        if (base == null) {
            base = new Base();
            bases[account][service] = base;
        }
        base.billed.add(line.billed);
        base.list.add(line.list);
        base.contracted.add(line.contracted);
        base.effective.add(line.effective);
        if (line.charge == Charge.USAGE) {
            base.plainUsage.add(line.billed);
        }
    }

    /** What was charged to an account for a service, or null when nothing was. */
    Base base(int account, int service) {
        return bases[account][service];
    }

    CloudService service(int index) {
        return services[index];
    }

    CloudService supportService() {
        return services[services.length - 4];
    }

    CloudService marketplaceService() {
        return services[services.length - 3];
    }

    CloudService purchaseService() {
        return services[services.length - 2];
    }

    CloudService planService() {
        return services[services.length - 1];
    }

    private static int percent(SimulationPlan plan) {
        if (plan.format().dialect() == DeliveryFormat.Dialect.DAILY_RATED) {
            return 85;
        }
        boolean lowersPrices = plan.format().dialect() != DeliveryFormat.Dialect.CUR && plan.has(Feature.DISCOUNTS);
        return lowersPrices ? 94 : 100;
    }

    private void besides(int first) {
        switch (vendor) {
            case AWS -> {
                beside(first, "AWSSupportBusiness", "AWS Support (Business)", "Other", "Other (Other)");
                beside(
                        first + 1,
                        "8ozvjbyr1o5xc6qbzmhalden1",
                        "Halden Observability Pro",
                        "Management and Governance",
                        "Observability");
                beside(first + 2, "AmazonRegistrar", "Amazon Registrar", "Web", "Other (Web)");
                beside(
                        first + 3,
                        "ComputeSavingsPlans",
                        "Savings Plans for AWS Compute usage",
                        "Compute",
                        "Virtual Machines");
            }
            case MICROSOFT -> {
                beside(first, "Support", "Azure Standard Support", "Other", "Other (Other)");
                beside(first + 1, "SaaS", "Halden Observability Pro", "Management and Governance", "Observability");
                beside(first + 2, "Web", "Azure App Service Domain", "Web", "Other (Web)");
                beside(first + 3, "Compute", "Azure Savings Plan for Compute", "Compute", "Virtual Machines");
            }
            case GOOGLE -> {
                beside(first, "2062-016F-44A2", "Google Cloud Support", "Other", "Other (Other)");
                beside(
                        first + 1,
                        "E0C6-1A2B-77F3",
                        "Halden Observability Pro",
                        "Management and Governance",
                        "Observability");
                beside(first + 2, "FD21-4C1B-9A0E", "Cloud Domains", "Web", "Other (Web)");
                beside(first + 3, "6F81-5844-C0DE", "Compute flexible commitments", "Compute", "Virtual Machines");
            }
        }
    }

    private void beside(int index, String code, String name, String category, String subcategory) {
        String stem = index == services.length - 3 ? "marketplace" : "subscription";
        services[index] = new CloudService(
                index,
                Text.of(code),
                Text.of(name),
                Text.of(category),
                Text.of(subcategory),
                code.toLowerCase(Locale.ROOT),
                stem,
                Text.EMPTY,
                Text.of(stem));
    }
}

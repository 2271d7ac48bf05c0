package io.nimbill.simulator;

/** A vendor whose services, regions and price levels the simulator knows. */
public enum SimulatedVendor {

    /** Amazon Web Services. */
    AWS("AWS", "Amazon Web Services, Inc.", "AWS Marketplace"),
    /** Microsoft Azure. */
    MICROSOFT("Microsoft", "Microsoft Corporation", "Azure Marketplace"),
    /** Google Cloud; FOCUS files only. */
    GOOGLE("Google Cloud", "Google Cloud EMEA Limited", "Google Cloud Marketplace");

    private final String provider;
    private final String legalEntity;
    private final String marketplace;

    SimulatedVendor(String provider, String legalEntity, String marketplace) {
        this.provider = provider;
        this.legalEntity = legalEntity;
        this.marketplace = marketplace;
    }

    Text provider() {
        return Text.of(provider);
    }

    Text legalEntity() {
        return Text.of(legalEntity);
    }

    Text marketplace() {
        return Text.of(marketplace);
    }

    String catalogResource() {
        return switch (this) {
            case AWS -> "aws.catalog";
            case MICROSOFT -> "azure.catalog";
            case GOOGLE -> "google.catalog";
        };
    }
}

package io.nimbill.analysis;

/** By what charges can be told apart. */
public enum CostDimension {
    /** Vendors; of the files of others, the provider they name. */
    VENDOR("cloud_account_id"),
    SERVICE("service_id"),
    SKU("sku_id"),
    KIND("kind"),
    ACCOUNT("cloud_account_id"),
    /** Who sells to the client. */
    RESELLER("reseller_id"),
    CLIENT("client_id"),
    /** The client's own; only what the client itself buys belongs to one. */
    COST_CENTRE("cost_centre_id"),
    /** Values of one allocation tag. */
    TAG("tags_id");

    private final String column;

    CostDimension(String column) {
        this.column = column;
    }

    /** The column of {@code charge_month} that tells them apart. */
    String column() {
        return column;
    }

    /** Whether it tells buyers apart, and so means nothing to a client that looks at what it pays. */
    public boolean isOfSellers() {
        return this == RESELLER || this == CLIENT;
    }

    /** What one would look at next, having chosen one of these. */
    public CostDimension next() {
        return switch (this) {
            case VENDOR, KIND, COST_CENTRE, TAG -> SERVICE;
            case RESELLER -> CLIENT;
            case CLIENT, SERVICE -> ACCOUNT;
            case ACCOUNT, SKU -> SKU;
        };
    }
}

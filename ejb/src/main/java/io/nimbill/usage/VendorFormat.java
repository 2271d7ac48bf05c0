package io.nimbill.usage;

/** A form of vendor cost file that the reader knows, recognised by its header. */
public enum VendorFormat {
    /** AWS Cost and Usage Report, columns {@code group/Name}. */
    AWS_CUR("aws"),
    /** AWS Data Exports, CUR 2.0, columns {@code group_name} with map columns. */
    AWS_CUR2("aws"),
    /** FinOps FOCUS 1.0 to 1.4, dataset Cost and Usage; the provider stands in the file. */
    FOCUS(""),
    /** Azure Cost Management export of an Enterprise Agreement, Customer Agreement, partner or pay-as-you-go account. */
    AZURE_EXPORT("microsoft"),
    /** Partner Center daily rated usage. */
    PARTNER_CENTER_DAILY_RATED("microsoft"),
    /** Partner Center invoice reconciliation of the new commerce (one-time) lines. */
    PARTNER_CENTER_NEW_COMMERCE("microsoft"),
    /** Partner Center invoice reconciliation of the older licence-based lines. */
    PARTNER_CENTER_LICENCE("microsoft"),
    /** Partner Center invoice reconciliation of the older usage-based Azure lines. */
    PARTNER_CENTER_AZURE_USAGE("microsoft");

    private final String vendor;

    VendorFormat(String vendor) {
        this.vendor = vendor;
    }

    /**
     * The vendor whose format this is.
     *
     * @return vendor code; empty where the file itself names the provider
     */
    public String vendor() {
        return vendor;
    }
}

package io.nimbill.vendor;

/**
 * What a dataset is and where it comes from.
 *
 * @param format name of the vendor format in which it comes
 * @param location folder, or {@code bucket/prefix}; null for uploads; holds no secret
 * @param endpoint address of the object store where it is not the vendor's own; null otherwise
 * @param scope what of the partner account it covers; empty for all
 * @param currency ISO 4217, where the files do not name it; else null
 * @param resourcesKept whether daily rows are kept by resource
 */
public record DatasetTerms(
        String name,
        String format,
        SourceKind source,
        String location,
        String endpoint,
        String scope,
        DatasetRole role,
        String currency,
        boolean resourcesKept) {

    /** Of a dataset whose rows are kept without resources. */
    public DatasetTerms(
            String name,
            String format,
            SourceKind source,
            String location,
            String endpoint,
            String scope,
            DatasetRole role,
            String currency) {
        this(name, format, source, location, endpoint, scope, role, currency, false);
    }

    /** A billed dataset of the whole partner account whose files are uploaded. */
    public static DatasetTerms uploaded(String name, String format) {
        return new DatasetTerms(name, format, SourceKind.UPLOAD, null, null, "", DatasetRole.BILLING, null);
    }

    public DatasetTerms in(String newCurrency) {
        return new DatasetTerms(name, format, source, location, endpoint, scope, role, newCurrency, resourcesKept);
    }

    public DatasetTerms from(SourceKind newSource, String newLocation, String newEndpoint) {
        return new DatasetTerms(
                name, format, newSource, newLocation, newEndpoint, scope, role, currency, resourcesKept);
    }

    public DatasetTerms as(DatasetRole newRole) {
        return new DatasetTerms(name, format, source, location, endpoint, scope, newRole, currency, resourcesKept);
    }

    public DatasetTerms withResources(boolean kept) {
        return new DatasetTerms(name, format, source, location, endpoint, scope, role, currency, kept);
    }
}

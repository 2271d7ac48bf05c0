package io.nimbill.pricing;

import io.nimbill.vendor.ChargeKind;

/**
 * What a rule is for. A field that is null is open and fits everything.
 *
 * @param cloudAccountId one account
 * @param sku product, meter or SKU as the vendor writes it
 * @param serviceCode service, by the vendor's code
 * @param region region as the vendor writes it
 * @param kind charge kind
 * @param vendorId vendor
 */
public record RuleScope(
        Long cloudAccountId, String sku, String serviceCode, String region, ChargeKind kind, Long vendorId) {

    private static final RuleScope EVERYTHING = new RuleScope(null, null, null, null, null, null);

    public static RuleScope everything() {
        return EVERYTHING;
    }

    public RuleScope withCloudAccount(long accountId) {
        return new RuleScope(accountId, sku, serviceCode, region, kind, vendorId);
    }

    public RuleScope withSku(String newSku) {
        return new RuleScope(cloudAccountId, newSku, serviceCode, region, kind, vendorId);
    }

    public RuleScope withService(String code) {
        return new RuleScope(cloudAccountId, sku, code, region, kind, vendorId);
    }

    public RuleScope withRegion(String newRegion) {
        return new RuleScope(cloudAccountId, sku, serviceCode, newRegion, kind, vendorId);
    }

    public RuleScope withKind(ChargeKind newKind) {
        return new RuleScope(cloudAccountId, sku, serviceCode, region, newKind, vendorId);
    }

    public RuleScope withVendor(long newVendorId) {
        return new RuleScope(cloudAccountId, sku, serviceCode, region, kind, newVendorId);
    }

    /** Whether every field that is named fits; a service fits by its code or its name. */
    public boolean fits(PriceSubject subject) {
        return fits(cloudAccountId, subject.cloudAccountId())
                && fits(sku, subject.sku())
                && (fits(serviceCode, subject.serviceCode()) || fits(serviceCode, subject.serviceName()))
                && fits(region, subject.region())
                && fits(kind, subject.kind())
                && fits(vendorId, subject.vendorId());
    }

    private static boolean fits(Object named, Object actual) {
        return named == null || named.equals(actual);
    }
}

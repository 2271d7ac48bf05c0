package io.nimbill.pricing;

import io.nimbill.vendor.ChargeKind;

/**
 * What is priced: the fields of a daily row by which a rule is chosen.
 *
 * @param serviceCode the vendor's code of the service; equals the name where it has only a name
 * @param serviceName the name people know
 * @param unit pricing unit of the row's quantity; null for a row without quantity
 */
public record PriceSubject(
        long vendorId,
        long cloudAccountId,
        String serviceCode,
        String serviceName,
        String sku,
        String region,
        ChargeKind kind,
        String unit) {

    /** The same on another cloud account. */
    public PriceSubject of(long otherAccountId) {
        return new PriceSubject(vendorId, otherAccountId, serviceCode, serviceName, sku, region, kind, unit);
    }

    /** The same without a quantity. */
    public PriceSubject withoutQuantity() {
        return new PriceSubject(vendorId, cloudAccountId, serviceCode, serviceName, sku, region, kind, null);
    }
}

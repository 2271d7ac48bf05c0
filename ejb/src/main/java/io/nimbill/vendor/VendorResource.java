package io.nimbill.vendor;

/**
 * Something at a vendor that can be suspended or changed.
 *
 * @param tenantExternalId the Microsoft customer it belongs to; null where there is none
 * @param externalId AWS account, Azure subscription, licence subscription
 */
public record VendorResource(String tenantExternalId, String externalId) {

    /** An account that belongs to no tenant. */
    public static VendorResource account(String externalId) {
        return new VendorResource(null, externalId);
    }
}

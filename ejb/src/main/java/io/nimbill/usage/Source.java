package io.nimbill.usage;

import io.nimbill.vendor.StorePlace;
import io.nimbill.work.PublicId;
import java.util.Optional;

/**
 * A dataset as intake needs it.
 *
 * @param id database id
 * @param publicId public id
 * @param name as people call it
 * @param partnerAccountId the seller's account with the vendor
 * @param vendorId whose words the rows use
 * @param sellerPath place of the seller that holds the account
 * @param format name of a {@link VendorFormat}, or anything else to recognise it by the header
 * @param kind FOLDER, UPLOAD, S3 or BLOB
 * @param place where its files are, without its credential
 * @param billing whether its rows are billed; else they are only compared
 * @param currency for files that name none, or null
 * @param resourcesKept whether its daily rows are made by resource
 */
record Source(
        long id,
        PublicId publicId,
        String name,
        long partnerAccountId,
        long vendorId,
        String sellerPath,
        String format,
        String kind,
        StorePlace place,
        boolean billing,
        String currency,
        boolean resourcesKept) {

    /** The format when it is stated. */
    Optional<VendorFormat> statedFormat() {
        for (VendorFormat known : VendorFormat.values()) {
            if (known.name().equals(format)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }
}

package io.nimbill.usage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What a vendor's manifest says about one delivery. Only the parts it names belong to the delivery.
 *
 * @param kind which vendor's manifest it is
 * @param identity the delivery's own id: assembly, execution, run or eTag; the same identity is the same delivery
 * @param dataset name of the report or export; empty where the manifest has none
 * @param account the account it was made for; empty where the manifest has none
 * @param periodStart first day of the billing period, or null where the manifest names none
 * @param periodEndExclusive day after its last, or null
 * @param versionTime when the vendor made this version, or null: then the object's last-modified counts
 * @param amortised whether the export says its costs are amortised
 * @param parts the files, in the manifest's order
 */
public record DeliveryManifest(
        Kind kind,
        String identity,
        String dataset,
        String account,
        LocalDate periodStart,
        LocalDate periodEndExclusive,
        Instant versionTime,
        boolean amortised,
        List<Part> parts) {

    /** Whose manifest. */
    public enum Kind {
        /** {@code <report>-Manifest.json} of the older AWS Cost and Usage Report. */
        AWS_CUR,
        /** {@code <export>-Manifest.json} of AWS Data Exports. */
        AWS_DATA_EXPORT,
        /** {@code _manifest.json} or {@code manifest.json} of Azure Cost Management. */
        AZURE_EXPORT,
        /** Answer of Partner Center's export, second version. */
        PARTNER_CENTER
    }

    /**
     * One file of the delivery.
     *
     * @param name key or blob name within the bucket, container or root directory; never leaves it
     * @param bytes its length, or null
     * @param rows its data rows, or null
     * @param md5 its MD5 in Base64 as the vendor states it, or null
     */
    public record Part(String name, Long bytes, Long rows, String md5) {

        /** Checks the name. */
        public Part {
            Objects.requireNonNull(name, "name");
        }
    }

    /** Copies the list. */
    public DeliveryManifest {
        Objects.requireNonNull(identity, "identity");
        parts = List.copyOf(parts);
    }
}

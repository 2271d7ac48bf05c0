package io.nimbill.web.api;

import io.nimbill.analysis.DatasetRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dataset to which a file can be handed in. */
@Schema(name = "Dataset", description = "One publication of a vendor that is read")
public record DatasetView(
        String id,
        String name,
        String vendorName,
        String partnerAccountName,
        String format,
        @Schema(description = "FOLDER, UPLOAD, S3 or BLOB") String source,
        @Schema(description = "BILLING or CHECK") String role) {

    static DatasetView of(DatasetRow row) {
        return new DatasetView(
                row.id(),
                row.name(),
                row.vendorName(),
                row.partnerAccountName(),
                row.format(),
                row.sourceKind(),
                row.role());
    }
}

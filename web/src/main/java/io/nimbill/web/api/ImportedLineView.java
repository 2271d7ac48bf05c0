package io.nimbill.web.api;

import io.nimbill.vendor.ImportedLine;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of an import of cloud accounts, and what comes of it. */
@Schema(name = "ImportedLine")
public record ImportedLineView(
        @Schema(description = "Its number in the file; the first after the head is 2")
        long line,

        String vendorAccount,
        String account,
        String name,
        String client,

        @Schema(description = "First UTC day of the assignment")
        LocalDate from,

        @Schema(description = "REGISTER, REGISTER_AND_ASSIGN, ASSIGN, UNCHANGED or REFUSED")
        ImportedLine.Outcome outcome,

        @Schema(description = "The column that stands in the way")
        String field,

        @Schema(description = "A stable code of what stands in the way")
        String code,

        String message) {

    static ImportedLineView of(ImportedLine line) {
        return new ImportedLineView(
                line.line(),
                line.partnerAccount(),
                line.externalId(),
                line.name(),
                line.client(),
                line.from(),
                line.outcome(),
                line.field(),
                line.problem(),
                line.message());
    }
}

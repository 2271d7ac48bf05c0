package io.nimbill.web.api;

import io.nimbill.allocation.MappingRow;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What belongs to a cost centre, in half-open UTC days. */
@Schema(name = "CostCentreMapping")
public record MappingView(
        String id,
        String costCentreId,
        String costCentreCode,
        String cloudAccountId,
        String cloudAccountNumber,
        String tagKey,
        String tagValue,
        @Schema(description = "First UTC day") LocalDate validFrom,

        @Schema(description = "The UTC day after the last; absent while without an end")
        LocalDate validTo) {

    static MappingView of(MappingRow row) {
        return new MappingView(
                row.id(),
                row.centre(),
                row.centreCode(),
                row.account(),
                row.accountNumber(),
                row.tagKey(),
                row.tagValue(),
                row.validFrom(),
                row.validTo());
    }
}

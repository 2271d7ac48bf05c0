package io.nimbill.web.api;

import io.nimbill.allocation.CostCentreRow;
import io.nimbill.work.PublicId;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cost centre of a client. */
@Schema(name = "CostCentre")
public record CostCentreView(
        String id,
        String clientId,

        @Schema(description = "The one it is part of; absent at the top")
        String parentId,

        @Schema(description = "What the client's books know it by; BT-133 of invoices")
        String code,

        String name,
        @Schema(description = "Absent while open") LocalDate closedOn,
        long version) {

    static CostCentreView of(CostCentreRow row, PublicId client) {
        return new CostCentreView(
                row.id(),
                client.prefixed(Ids.PARTY),
                row.parent(),
                row.code(),
                row.name(),
                row.closedOn(),
                row.version());
    }
}

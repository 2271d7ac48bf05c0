package io.nimbill.web.api;

import io.nimbill.analysis.CostCentreFigure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a cost centre came to in a month, in one currency; without id, code and name what is not mapped. */
@Schema(name = "CostCentreCharge")
public record CostCentreChargeView(
        String costCentreId,
        String code,
        String name,

        @Schema(description = "What belongs to it itself; these add up to the client's month")
        MoneyView own,

        @Schema(description = "With all its parts below it") MoneyView whole) {

    static CostCentreChargeView of(CostCentreFigure figure) {
        return new CostCentreChargeView(
                figure.id(), figure.code(), figure.name(), MoneyView.of(figure.own()), MoneyView.of(figure.whole()));
    }
}

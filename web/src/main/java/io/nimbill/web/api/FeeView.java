package io.nimbill.web.api;

import io.nimbill.agreement.Fee;
import io.nimbill.agreement.FeeKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fee of an agreement. */
@Schema(name = "Fee")
public record FeeView(
        FeeKind kind,
        String name,

        @Schema(description = "A decimal: percent for PERCENTAGE, else an amount a month in the agreement's currency")
        String value,

        @Schema(description = "For PERCENTAGE: whether it is also of the flat fees")
        boolean ofFlatFees) {

    static FeeView of(Fee fee) {
        return new FeeView(fee.kind(), fee.name(), MoneyView.text(fee.value()), fee.ofFlatFees());
    }
}

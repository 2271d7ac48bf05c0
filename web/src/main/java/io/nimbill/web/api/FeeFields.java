package io.nimbill.web.api;

import io.nimbill.agreement.Fee;
import io.nimbill.agreement.FeeKind;
import io.nimbill.agreement.Fees;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fee of an agreement to be concluded. */
@Schema(name = "NewFee")
public record FeeFields(
        @Schema(required = true) FeeKind kind,

        @Schema(required = true, description = "What the buyer reads, at most 120 characters")
        String name,

        @Schema(
                required = true,
                type = SchemaType.STRING,
                description = "For PERCENTAGE percent of the row charges, without tax, credits and marketplace; else an"
                        + " amount a month in the agreement's currency, by the day when it begins or ends inside",
                examples = "10")
        BigDecimal value,

        @Schema(defaultValue = "false", description = "For PERCENTAGE: whether it is also of the flat fees")
        Boolean ofFlatFees) {

    /** All of an agreement; none where nothing is given. */
    static Fees all(List<FeeFields> given) {
        return given == null
                ? Fees.none()
                : new Fees(given.stream().map(FeeFields::fee).toList());
    }

    private Fee fee() {
        return new Fee(Required.field("fees", kind), name, value, Boolean.TRUE.equals(ofFlatFees));
    }
}

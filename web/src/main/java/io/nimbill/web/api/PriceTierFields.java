package io.nimbill.web.api;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step of a graduated or volume price as somebody writes it. */
@Schema(name = "PriceTierFields")
public record PriceTierFields(
        @Schema(
                type = SchemaType.STRING,
                description = "Where it begins, not included; the end of the step before unless given",
                examples = "10")
        BigDecimal above,

        @Schema(
                type = SchemaType.STRING,
                description = "Where it ends, included; the last step has no end",
                examples = "20")
        BigDecimal upTo,

        @Schema(
                type = SchemaType.STRING,
                description = "For each unit or block, in the book's currency; 0 unless given",
                examples = "0.0125")
        BigDecimal unitPrice,

        @Schema(type = SchemaType.STRING, description = "Once, when the step is reached; 0 unless given")
        BigDecimal flatPrice,

        @Schema(
                type = SchemaType.STRING,
                description = "Units sold together, a part counting whole; the exact quantity counts unless given")
        BigDecimal block) {}

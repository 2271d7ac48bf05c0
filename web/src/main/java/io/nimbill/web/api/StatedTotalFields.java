package io.nimbill.web.api;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a vendor's invoice asks for. */
@Schema(name = "StatedTotalFields")
public record StatedTotalFields(
        @Schema(description = "Its number; absent for the whole month's bill")
        String vendorInvoice,

        @Schema(required = true, description = "ISO 4217", examples = "EUR")
        String currency,

        @Schema(
                required = true,
                type = SchemaType.STRING,
                description = "A decimal: at most 11 digits before the point and 27 behind it",
                examples = "10342.17")
        BigDecimal total) {}

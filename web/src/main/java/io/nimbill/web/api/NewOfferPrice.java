package io.nimbill.web.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A price of an offer to be recorded. */
@Schema(name = "NewOfferPrice")
public record NewOfferPrice(
        @Schema(
                description = "Who asks it: the maker, or a seller below that sells it on; the key's own party unless"
                        + " given")
        String sellerId,

        @Schema(description = "The one direct buyer it is for")
        String buyerId,

        @Schema(description = "The direct buyers of this type it is for; with neither, all")
        String customerType,

        @Schema(required = true, description = "ISO 4217") String currency,

        @Schema(
                type = SchemaType.STRING,
                description =
                        "Of one unit for one interval; without it earlier prices for the same buyers are taken back",
                examples = "4.00")
        BigDecimal amount,

        @Schema(required = true, description = "First day") LocalDate validFrom) {}

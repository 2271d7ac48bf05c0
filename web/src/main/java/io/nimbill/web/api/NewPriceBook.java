package io.nimbill.web.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A price book to be opened. */
@Schema(name = "NewPriceBook")
public record NewPriceBook(
        @Schema(description = "Whose book; the key's own party unless given")
        String sellerId,

        @Schema(required = true, maxLength = 190) String name,
        @Schema(required = true, description = "ISO 4217") String currency) {}

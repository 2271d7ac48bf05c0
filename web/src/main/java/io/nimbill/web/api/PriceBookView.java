package io.nimbill.web.api;

import io.nimbill.pricing.PriceBook;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A price book as the API shows it. */
@Schema(name = "PriceBook", description = "The prices of one seller under one name")
public record PriceBookView(
        String id,
        String name,

        @Schema(description = "Currency of its unit prices, ISO 4217")
        String currency,

        Instant createdAt,
        LocalDate closedOn) {

    static PriceBookView of(PriceBook book) {
        return new PriceBookView(
                book.publicId().prefixed(Ids.PRICE_BOOK),
                book.name(),
                book.currency().getCurrencyCode(),
                book.createdAt(),
                book.closedOn().orElse(null));
    }
}

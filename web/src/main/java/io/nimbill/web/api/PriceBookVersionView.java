package io.nimbill.web.api;

import io.nimbill.pricing.PriceBookVersion;
import io.nimbill.pricing.VersionState;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a price book as the API shows it. */
@Schema(name = "PriceBookVersion", description = "The rules of a book from a usage day on")
public record PriceBookVersionView(
        String id,
        int number,
        VersionState state,

        @Schema(description = "First UTC usage day it is for")
        LocalDate validFrom,

        @Schema(description = "When it was activated; for a draft, begun")
        Instant recordedAt) {

    static PriceBookVersionView of(PriceBookVersion version) {
        return new PriceBookVersionView(
                version.publicId().prefixed(Ids.PRICE_BOOK_VERSION),
                version.number(),
                version.state(),
                version.validFrom(),
                version.recordedAt());
    }
}

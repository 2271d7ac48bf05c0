package io.nimbill.web.api;

import io.nimbill.catalog.prices.PriceSource;
import io.nimbill.catalog.prices.VendorPriceList;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A price list of a vendor that is kept. */
@Schema(name = "VendorPriceList")
public record KeptPriceListView(
        String id,
        String partnerAccountId,
        String vendor,
        PriceSource source,
        String service,
        String region,
        String currency,
        String sheet,
        Instant keptSince,

        @Schema(description = "Since when it is kept no more; absent while it is")
        LocalDate endedOn,

        @Schema(description = "When it was read last as a whole; absent before")
        Instant lookedAt,

        @Schema(description = "How many prices it had then") long prices,

        @Schema(description = "How many lines were not taken then")
        long defects) {

    static KeptPriceListView of(VendorPriceList list) {
        return new KeptPriceListView(
                list.publicId().prefixed(Ids.PRICE_LIST),
                list.accountId().prefixed(Ids.PARTNER_ACCOUNT),
                list.vendor(),
                list.source(),
                said(list.service()),
                said(list.region()),
                said(list.currency()),
                said(list.sheet()),
                list.keptSince(),
                list.endedOn(),
                list.lookedAt(),
                list.prices(),
                list.defects());
    }

    private static String said(String text) {
        return text.isEmpty() ? null : text;
    }
}

package io.nimbill.web.api;

import io.nimbill.reconciliation.Leak;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something through which a seller loses money. */
@Schema(name = "Leak")
public record LeakView(
        @Schema(
                description = "UNASSIGNED, NO_PRICE, ZERO_PRICE, BELOW_BUY, EXPIRED_PROMOTION, LOST_CREDIT,"
                        + " SEATS_NOT_ORDERED or SEATS_NOT_BILLED")
        String kind,

        @Schema(description = "Who loses") String sellerId,
        String sellerName,

        @Schema(description = "CLOUD_ACCOUNT, BUYER, CLIENT or PRICE_BOOK")
        String subjectType,

        String subjectId,
        String subjectName,

        @Schema(description = "The service, SKU or rule; absent where there is none")
        String detail,

        @Schema(description = "First day of the vendor's month; absent where it is about none")
        String periodStart,

        @Schema(description = "Of an expired promotion the day after its last")
        String endedOn,

        @Schema(description = "What is lost; absent where nobody knows")
        MoneyView amount,

        @Schema(description = "Daily rows") long rows,
        String foundAt) {

    static LeakView of(Leak leak) {
        return new LeakView(
                leak.kind().name(),
                leak.sellerId(),
                leak.sellerName(),
                leak.subjectType(),
                leak.subjectId(),
                leak.subjectName(),
                leak.detail().isEmpty() ? null : leak.detail(),
                leak.period() == null ? null : leak.period().toString(),
                leak.endedOn() == null ? null : leak.endedOn().toString(),
                MoneyView.exact(leak.amount(), leak.currency()),
                leak.rows(),
                leak.foundAt().toString());
    }
}

package io.nimbill.web.api;

import io.nimbill.reconciliation.JoinedLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an invoice's reconciliation says of a customer's usage, beside the daily-rated detail. */
@Schema(name = "JoinedLine")
public record JoinedLineView(
        @Schema(description = "Number of the vendor's invoice")
        String vendorInvoice,

        @Schema(description = "The customer's tenant") String customerId,
        String customerName,

        @Schema(description = "Before tax; absent when the reconciliation has no such line")
        MoneyView reconciled,

        @Schema(description = "Before tax; absent when no detail has arrived")
        MoneyView detail,

        @Schema(description = "Detail less reconciliation") MoneyView difference,

        @Schema(description = "EQUAL, DIFFERENT or DETAIL_MISSING; any but EQUAL keeps the period open")
        String state) {

    static JoinedLineView of(JoinedLine line) {
        return new JoinedLineView(
                line.invoice(),
                line.customerId(),
                line.customerName(),
                MoneyView.exact(line.reconciled(), line.currency()),
                MoneyView.exact(line.detail(), line.currency()),
                MoneyView.exact(line.difference(), line.currency()),
                line.state());
    }
}

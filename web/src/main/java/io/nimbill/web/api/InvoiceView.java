package io.nimbill.web.api;

import io.nimbill.invoice.InvoiceRow;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An issued document as lists show it. */
@Schema(name = "Invoice", description = "An issued invoice or credit note; never changes")
public record InvoiceView(
        String id,

        @Schema(description = "The number people know it by")
        String number,

        @Schema(description = "UNTDID 1001: 380 invoice, 381 credit note, 383 debit note")
        String typeCode,

        String sellerName,
        String buyerId,
        String buyerName,
        LocalDate issueDate,
        LocalDate dueDate,

        @Schema(description = "First day of the service period")
        LocalDate periodStart,

        @Schema(description = "The day after its last") LocalDate periodEnd,
        MoneyView netAmount,
        MoneyView taxAmount,
        MoneyView totalAmount,
        String state,
        Instant mailedAt) {

    static InvoiceView of(InvoiceRow row) {
        return new InvoiceView(
                row.id().prefixed(Ids.INVOICE),
                row.number(),
                row.type().code(),
                row.seller(),
                row.buyerId().prefixed(Ids.PARTY),
                row.buyer(),
                row.issueDate(),
                row.dueDate(),
                row.period().start(),
                row.period().end(),
                MoneyView.of(row.net()),
                MoneyView.of(row.tax()),
                MoneyView.of(row.total()),
                row.state(),
                row.mailedAt());
    }
}

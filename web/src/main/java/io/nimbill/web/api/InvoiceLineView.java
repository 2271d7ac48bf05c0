package io.nimbill.web.api;

import io.nimbill.invoice.InvoiceLineRow;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of an issued document. */
@Schema(name = "InvoiceLine")
public record InvoiceLineView(
        int lineNo,
        String description,
        String cloudAccountId,
        String cloudAccountNumber,
        String vendor,
        String service,
        String serviceName,

        @Schema(description = "First day of the vendor's billing period")
        LocalDate usagePeriod,

        String kind,
        MoneyView netAmount,

        @Schema(description = "The sum of its charges before it was rounded")
        MoneyView exactAmount,

        @Schema(description = "UNCL 5305") String taxCategory,
        @Schema(description = "A decimal") String taxPercent,

        @Schema(description = "Code of the buyer's cost centre; absent for none")
        String costCentre) {

    static InvoiceLineView of(InvoiceLineRow row) {
        return new InvoiceLineView(
                row.lineNo(),
                row.description(),
                row.account(),
                row.accountNumber(),
                row.vendor(),
                row.service(),
                row.serviceName(),
                row.usagePeriod(),
                row.kind(),
                MoneyView.ofPosted(row.netAmount(), row.currency()),
                MoneyView.exact(row.exactAmount(), row.currency()),
                row.taxCategory(),
                MoneyView.text(row.taxPercent()),
                row.costCentre());
    }
}

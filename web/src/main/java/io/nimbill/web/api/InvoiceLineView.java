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

        @Schema(
                description =
                        "First day of the vendor's billing period; of others the month whose run billed them first")
        LocalDate usagePeriod,

        String kind,
        MoneyView netAmount,

        @Schema(description = "The sum of its charges before it was rounded")
        MoneyView exactAmount,

        @Schema(description = "UNCL 5305") String taxCategory,
        @Schema(description = "A decimal") String taxPercent,

        @Schema(description = "Code of the buyer's cost centre; absent for none")
        String costCentre,

        @Schema(description = "How many were sold, a decimal; below zero where it is given back")
        String quantity,

        @Schema(description = "UN/ECE Recommendation 20") String unitCode,

        @Schema(description = "First day that a fee or subscription is for; absent on usage")
        LocalDate serviceStart,

        @Schema(description = "The day after the last") LocalDate serviceEnd,

        @Schema(description = "How the amount of a fee or subscription came to be, as it is now")
        String reason) {

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
                row.costCentre(),
                MoneyView.text(row.quantity()),
                row.unitCode(),
                row.serviceStart(),
                row.serviceEnd(),
                row.reason() == null ? null : row.reason().english());
    }
}

package io.nimbill.web.api;

import io.nimbill.invoice.InvoiceTaxRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The tax of one category, computed once on the sum of its lines (EN 16931 BR-CO-17). */
@Schema(name = "InvoiceTax")
public record InvoiceTaxView(
        @Schema(description = "UNCL 5305") String category,
        @Schema(description = "A decimal") String percent,
        MoneyView taxableAmount,
        MoneyView taxAmount,
        String exemptionReason) {

    static InvoiceTaxView of(InvoiceTaxRow row, String currency) {
        return new InvoiceTaxView(
                row.category(),
                MoneyView.text(row.percent()),
                MoneyView.ofPosted(row.taxableAmount(), currency),
                MoneyView.ofPosted(row.taxAmount(), currency),
                row.exemptionReason());
    }
}

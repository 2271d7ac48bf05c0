package io.nimbill.web.api;

import io.nimbill.analysis.InvoiceDetail;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An issued document with its lines. */
@Schema(name = "InvoiceDetail")
public record InvoiceDetailView(
        InvoiceView invoice,
        List<InvoiceLineView> lines,
        List<InvoiceTaxView> taxes,

        @Schema(description = "What can be fetched: PDF, UBL")
        List<String> renditions) {

    static InvoiceDetailView of(InvoiceDetail detail) {
        return new InvoiceDetailView(
                InvoiceView.of(detail.head()),
                detail.lines().stream().map(InvoiceLineView::of).toList(),
                detail.taxes().stream()
                        .map(tax -> InvoiceTaxView.of(tax, detail.head().currency()))
                        .toList(),
                detail.renditions());
    }
}

package io.nimbill.web.api;

import io.nimbill.invoice.InvoiceDetail;
import io.nimbill.invoice.RenditionKind;
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
                InvoiceView.of(detail.row()),
                detail.lines().stream().map(InvoiceLineView::of).toList(),
                detail.taxes().stream()
                        .map(tax -> InvoiceTaxView.of(tax, detail.row().currency()))
                        .toList(),
                detail.renditions().stream().map(RenditionKind::name).toList());
    }
}

package io.nimbill.web.api;

import io.nimbill.reconciliation.BillPart;
import io.nimbill.reconciliation.BillProof;
import io.nimbill.reconciliation.InvoiceProof;
import io.nimbill.reconciliation.ProofLevel;
import io.nimbill.reconciliation.ProofLine;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The proof of a vendor's bill: every cent of each invoice has one disposition per level of the seller tree. */
@Schema(name = "BillProof")
public record BillProofView(
        @Schema(description = "Whether no difference is left anywhere: the period may be closed")
        boolean even,

        @Schema(description = "By what the vendor's files and their rows differ; empty when they do not")
        List<MoneyView> notLoaded,

        List<Invoice> invoices) {

    /** One invoice of the vendor. */
    @Schema(name = "BillProofInvoice")
    public record Invoice(
            @Schema(description = "Its number; absent before there is one")
            String vendorInvoice,

            boolean even,
            List<Part> parts,
            List<Level> levels) {}

    /** What the vendor's files say of an invoice in one currency. */
    @Schema(name = "BillProofPart")
    public record Part(
            MoneyView files,

            @Schema(description = "What of them repeats in sum what another file has in detail")
            MoneyView joined,

            @Schema(description = "What the invoice asks for beyond its files; a row of its own")
            MoneyView difference,

            @Schema(description = "Files less joined, with the difference")
            MoneyView billed,

            @Schema(description = "The datasets from whose deliveries the files' total is read, by name")
            String sources) {}

    /** A level of the tree in one currency in which it pays. */
    @Schema(name = "BillProofLevel")
    public record Level(
            @Schema(description = "0 is the seller who has the account with the vendor")
            int level,

            @Schema(description = "The bill, or what the level above sold")
            MoneyView bought,

            MoneyView sold,
            MoneyView absorbed,
            MoneyView parked,

            @Schema(description = "What has no disposition; zero in a proved bill")
            MoneyView difference,

            List<Line> lines) {}

    /** What one seller did, for one reason. */
    @Schema(name = "BillProofLine")
    public record Line(
            String sellerId,
            String sellerName,

            @Schema(description = "SOLD, ABSORBED or PARKED")
            String disposition,

            @Schema(description = "Absent where it was sold")
            String reason,

            @Schema(description = "Daily rows") long rows,

            @Schema(description = "What the seller paid, exact")
            MoneyView cost,

            @Schema(description = "What it sold for; absent where it did not")
            MoneyView amount) {}

    static BillProofView of(BillProof proof) {
        return new BillProofView(
                proof.isEven(),
                proof.notLoaded().stream()
                        .map(missing -> MoneyView.exact(missing.amount(), missing.currency()))
                        .toList(),
                proof.invoices().stream().map(BillProofView::invoice).toList());
    }

    private static Invoice invoice(InvoiceProof invoice) {
        return new Invoice(
                invoice.invoice().isEmpty() ? null : invoice.invoice(),
                invoice.isEven(),
                invoice.parts().stream().map(BillProofView::part).toList(),
                invoice.levels().stream().map(BillProofView::level).toList());
    }

    private static Part part(BillPart part) {
        return new Part(
                MoneyView.exact(part.files(), part.currency()),
                MoneyView.exact(part.joined(), part.currency()),
                MoneyView.exact(part.difference(), part.currency()),
                MoneyView.exact(part.billed(), part.currency()),
                part.sources());
    }

    private static Level level(ProofLevel level) {
        String currency = level.currency();
        return new Level(
                level.level(),
                MoneyView.exact(level.bought(), currency),
                MoneyView.exact(level.cost("SOLD"), currency),
                MoneyView.exact(level.cost("ABSORBED"), currency),
                MoneyView.exact(level.cost("PARKED"), currency),
                MoneyView.exact(level.difference(), currency),
                level.lines().stream().map(BillProofView::line).toList());
    }

    private static Line line(ProofLine line) {
        return new Line(
                line.sellerId(),
                line.sellerName(),
                line.disposition(),
                line.reason().isEmpty() ? null : line.reason(),
                line.rows(),
                MoneyView.exact(line.cost(), line.costCurrency()),
                MoneyView.exact(line.amount(), line.currency()));
    }
}

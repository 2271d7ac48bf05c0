package io.nimbill.invoice;

import io.nimbill.invoice.document.DocumentLine;
import io.nimbill.invoice.document.InvoiceDocument;
import io.nimbill.invoice.document.LineUnits;
import io.nimbill.invoice.document.PrecedingInvoice;
import io.nimbill.invoice.document.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes a document of due amounts: one line per key, or per key and cost centre where the buyer has any. */
final class Composition {

    private final InvoiceDocument.Heading heading;
    private final Taxation taxation;
    private final BilledTaxes billedTaxes;
    private final boolean correctsAlone;
    private final Texts texts;

    /** @param correctsAlone whether it is a document of corrections of one month, which do not wait for an invoice */
    Composition(InvoiceDocument.Heading heading, Taxation taxation, BilledTaxes billedTaxes, boolean correctsAlone) {
        this.heading = heading;
        this.taxation = taxation;
        this.billedTaxes = billedTaxes;
        this.correctsAlone = correctsAlone;
        this.texts = Texts.in(heading.language());
    }

    /** The document; empty when nothing is due or the total is zero: then it is carried forward to the next. */
    Optional<InvoiceDocument> of(List<DueAmount> dueAmounts) {
        List<DocumentLine> lines = new ArrayList<>();
        dueAmounts.stream().filter(due -> !due.due().isZero()).forEach(due -> due.lines()
                .forEach(part -> lines.add(line(lines.size() + 1, due, part))));
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        InvoiceDocument document =
                InvoiceDocument.of(heading, lines, preceding(dueAmounts), billedTaxes.openBehind(lines), correctsAlone);
        return document.total().isZero() ? Optional.empty() : Optional.of(document);
    }

    private DocumentLine line(int lineNo, DueAmount due, DueAmount.Part part) {
        boolean own = due.key().isOwn();
        return new DocumentLine(
                lineNo,
                due.key(),
                due.period(),
                own ? heading.seller().name() : due.words().vendor(),
                own ? texts.of("kind." + due.key().kind()) : due.words().account(),
                due.words().service(),
                description(due),
                part.due(),
                part.exact(),
                due.isCorrection(),
                due.settledTax() == null ? taxation.on(due.taxPoint()) : taxation.again(due.settledTax()),
                part.costCentre(),
                units(due));
    }

    /** A difference to what was billed before is one of itself, whatever number was sold. */
    private static LineUnits units(DueAmount due) {
        return due.own() == null || due.isCorrection()
                ? null
                : new LineUnits(due.own().quantity(), due.own().unitCode());
    }

    private String description(DueAmount due) {
        String service = due.words().service();
        return due.key().isOwn() || "USAGE".equals(due.key().kind())
                ? service
                : service + " · " + texts.of("kind." + due.key().kind());
    }

    private static List<PrecedingInvoice> preceding(List<DueAmount> dueAmounts) {
        return dueAmounts.stream()
                .filter(due -> !due.due().isZero())
                .flatMap(due -> due.settledBy().stream())
                .distinct()
                .sorted(Comparator.comparing(PrecedingInvoice::issueDate).thenComparing(PrecedingInvoice::number))
                .toList();
    }
}

package io.nimbill.invoice;

import io.nimbill.invoice.DueAmount.TaxRate;
import io.nimbill.invoice.document.DocumentLine;
import io.nimbill.invoice.document.LineKey;
import io.nimbill.invoice.document.OpenTax;
import io.nimbill.invoice.document.TaxTreatment;
import io.nimbill.money.Money;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The taxes of the documents a billing account got in one currency. Documents hang together where they have a usage key
 * in common: what a correction gives back is open in all that hang together with it.
 */
final class BilledTaxes {

    /** One usage key on one document. */
    record Line(long document, LineKey key) {}

    /** One category and rate of one document. */
    record Subtotal(long document, TaxRate rate, Money taxable, Money tax) {}

    /** What was billed so far. */
    record History(List<Line> lines, List<Subtotal> subtotals) {}

    private final Supplier<History> source;

    /** The history is asked for only where a document corrects another. */
    BilledTaxes(Supplier<History> source) {
        this.source = source;
    }

    /** What is open of the taxes behind the lines of a new document. */
    OpenTax.Finder openBehind(List<DocumentLine> lines) {
        if (lines.stream().noneMatch(DocumentLine::correction)) {
            return OpenTax.Finder.NONE;
        }
        History history = source.get();
        Set<Long> documents = hangingTogether(history, lines);
        return treatment -> history.subtotals().stream()
                .filter(subtotal -> documents.contains(subtotal.document()) && isOf(treatment, subtotal.rate()))
                .map(subtotal -> new OpenTax(subtotal.taxable(), subtotal.tax()))
                .reduce((one, other) -> new OpenTax(
                        one.taxable().plus(other.taxable()), one.tax().plus(other.tax())));
    }

    private static boolean isOf(TaxTreatment treatment, TaxRate rate) {
        return treatment.category().equals(rate.category())
                && treatment.percent().compareTo(rate.percent()) == 0;
    }

    private static Set<Long> hangingTogether(History history, List<DocumentLine> lines) {
        Set<LineKey> keys = new HashSet<>();
        lines.forEach(line -> keys.add(line.key()));
        Set<Long> documents = new HashSet<>();
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Line line : history.lines()) {
                if (documents.contains(line.document()) || keys.contains(line.key())) {
                    grows |= documents.add(line.document()) | keys.add(line.key());
                }
            }
        }
        return documents;
    }
}

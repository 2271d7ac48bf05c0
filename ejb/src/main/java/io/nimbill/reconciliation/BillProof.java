package io.nimbill.reconciliation;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The proof of a vendor's bill: every cent of each invoice has one disposition per level of the tree.
 *
 * @param accountName name of the account with the vendor
 * @param invoices by their numbers
 * @param notLoaded what the vendor's files say and their rows do not, by currency
 */
public record BillProof(
        String accountName, LocalDate periodStart, List<InvoiceProof> invoices, List<NotLoaded> notLoaded)
        implements Serializable {

    public BillProof {
        invoices = List.copyOf(invoices);
        notLoaded = List.copyOf(notLoaded);
    }

    /**
     * Puts the proof together.
     *
     * @param parts what the files say, one per invoice and currency
     * @param control the files' own sums by currency, differences to the invoices among them
     * @param lines what the sellers did
     */
    static BillProof of(
            String accountName,
            LocalDate periodStart,
            List<BillPart> parts,
            Map<String, BigDecimal> control,
            List<ProofLine> lines) {
        TreeSet<String> numbers = new TreeSet<>();
        parts.forEach(part -> numbers.add(part.invoice()));
        lines.forEach(line -> numbers.add(line.invoice()));
        List<InvoiceProof> invoices = new ArrayList<>();
        for (String number : numbers) {
            invoices.add(InvoiceProof.of(
                    number,
                    parts.stream().filter(part -> part.invoice().equals(number)).toList(),
                    lines.stream().filter(line -> line.invoice().equals(number)).toList()));
        }
        return new BillProof(accountName, periodStart, invoices, notLoaded(parts, control));
    }

    private static List<NotLoaded> notLoaded(List<BillPart> parts, Map<String, BigDecimal> control) {
        Map<String, BigDecimal> missing = new TreeMap<>(control);
        parts.forEach(part -> missing.merge(
                part.currency(), part.files().add(part.difference()).negate(), BigDecimal::add));
        return missing.entrySet().stream()
                .filter(each -> each.getValue().signum() != 0)
                .map(each -> new NotLoaded(each.getKey(), each.getValue()))
                .toList();
    }

    /** Whether nothing is missing anywhere: the month may be closed. */
    public boolean isEven() {
        return notLoaded.isEmpty() && invoices.stream().allMatch(InvoiceProof::isEven);
    }

    /** All lines, for a list. */
    public List<ProofLine> lines() {
        return invoices.stream()
                .flatMap(invoice -> invoice.levels().stream())
                .flatMap(level -> level.lines().stream())
                .toList();
    }
}

package io.nimbill.invoice.document;

import io.nimbill.money.Money;
import io.nimbill.time.BillingPeriod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The content of an invoice, credit note or debit note before it has a number and a date. Built whole by {@link #of}; its sums follow
 * from its lines and cannot be set.
 *
 * @param type invoice, or credit note when the total is below zero; a debit note where it only corrects, by itself
 * @param seller who claims
 * @param buyer who owes
 * @param billingAccount name of the cost centre (BT-10); null for the buyer's one account
 * @param period the month that was billed (BG-14)
 * @param currency of all amounts (BT-5)
 * @param language of the texts, a language tag
 * @param paymentTermsDays days from the issue date to the due date
 * @param lines at least one
 * @param taxSubtotals one per category and rate
 * @param net signed sum of the lines (BT-106, BT-109)
 * @param tax signed sum of the subtotals (BT-110)
 * @param total net + tax (BT-112, BT-115)
 * @param preceding the documents whose lines are corrected
 * @param deliverTo where the service is used; null where nothing is said of it, and in older documents
 * @param brand how the seller presents itself; null in older documents
 */
public record InvoiceDocument(
        DocumentType type,
        DocumentParty seller,
        DocumentParty buyer,
        String billingAccount,
        BillingPeriod period,
        Currency currency,
        String language,
        int paymentTermsDays,
        List<DocumentLine> lines,
        List<TaxSubtotal> taxSubtotals,
        Money net,
        Money tax,
        Money total,
        List<PrecedingInvoice> preceding,
        DeliverTo deliverTo,
        DocumentBrand brand) {

    /** Who sells to whom, for which month, in which words and on which terms: all of a document but its amounts. */
    public record Heading(
            DocumentParty seller,
            DocumentParty buyer,
            String billingAccount,
            BillingPeriod period,
            Currency currency,
            String language,
            int paymentTermsDays,
            DeliverTo deliverTo,
            DocumentBrand brand) {

        /** A heading in Nimbill's own look, without a place of delivery. */
        public Heading(
                DocumentParty seller,
                DocumentParty buyer,
                String billingAccount,
                BillingPeriod period,
                Currency currency,
                String language,
                int paymentTermsDays) {
            this(seller, buyer, billingAccount, period, currency, language, paymentTermsDays, null, DocumentBrand.NONE);
        }
    }

    public InvoiceDocument {
        lines = List.copyOf(lines);
        taxSubtotals = List.copyOf(taxSubtotals);
        preceding = List.copyOf(preceding);
    }

    /**
     * Sums the lines up, taxes each category on its summed base and decides what kind of document it is.
     *
     * @param correctsAlone whether it says nothing but corrections of a month, which are not to wait for an invoice
     * @param open what is open of the tax of the documents it corrects
     * @throws IllegalArgumentException without lines
     */
    public static InvoiceDocument of(
            Heading heading,
            List<DocumentLine> lines,
            List<PrecedingInvoice> preceding,
            OpenTax.Finder open,
            boolean correctsAlone) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("A document needs a line");
        }
        List<TaxSubtotal> subtotals = subtotals(lines, heading.currency(), open);
        Money net = sum(lines.stream().map(DocumentLine::netAmount).toList(), heading.currency());
        Money tax = sum(subtotals.stream().map(TaxSubtotal::tax).toList(), heading.currency());
        Money total = net.plus(tax);
        DocumentType owed = correctsAlone ? DocumentType.DEBIT_NOTE : DocumentType.INVOICE;
        DocumentType type = total.isNegative() ? DocumentType.CREDIT_NOTE : owed;
        return new InvoiceDocument(
                type,
                heading.seller(),
                heading.buyer(),
                heading.billingAccount(),
                heading.period(),
                heading.currency(),
                heading.language(),
                heading.paymentTermsDays(),
                lines,
                subtotals,
                net,
                tax,
                total,
                preceding,
                heading.deliverTo(),
                heading.brand());
    }

    /** As {@link #of(Heading, List, List, OpenTax.Finder, boolean)}, of an invoice or what becomes of it below zero. */
    public static InvoiceDocument of(
            Heading heading, List<DocumentLine> lines, List<PrecedingInvoice> preceding, OpenTax.Finder open) {
        return of(heading, lines, preceding, open, false);
    }

    /** How the seller presents itself; Nimbill's own look where the document says nothing. */
    public DocumentBrand look() {
        return brand == null ? DocumentBrand.NONE : brand;
    }

    /** Lines of each cloud account, in document order. */
    public Map<String, List<DocumentLine>> linesByAccount() {
        Map<String, List<DocumentLine>> groups = new LinkedHashMap<>();
        lines.forEach(line -> groups.computeIfAbsent(line.vendor() + " · " + line.account(), any -> new ArrayList<>())
                .add(line));
        return groups;
    }

    /** What each cost centre bears of the net sum, in document order; empty where the buyer has none. */
    public List<CostCentreSum> costCentres() {
        if (lines.stream().allMatch(line -> line.costCentre() == null)) {
            return List.of();
        }
        Map<Optional<BillingCostCentre>, Money> sums = new LinkedHashMap<>();
        lines.forEach(line -> sums.merge(Optional.ofNullable(line.costCentre()), line.netAmount(), Money::plus));
        return sums.entrySet().stream()
                .map(sum -> new CostCentreSum(sum.getKey().orElse(null), sum.getValue()))
                .sorted(CostCentreSum.BY_CODE)
                .toList();
    }

    /** An amount as this document shows it: a credit note shows what is given back as positive. */
    public Money shown(Money signed) {
        return type.sign() < 0 ? signed.negated() : signed;
    }

    private static List<TaxSubtotal> subtotals(List<DocumentLine> lines, Currency currency, OpenTax.Finder open) {
        Map<TaxTreatment, Money> bases = new LinkedHashMap<>();
        lines.forEach(line -> bases.merge(line.tax(), Money.zero(currency).plus(line.netAmount()), Money::plus));
        return bases.entrySet().stream()
                .map(base -> TaxSubtotal.on(base.getValue(), base.getKey(), open))
                .sorted(Comparator.comparing(
                                (TaxSubtotal subtotal) -> subtotal.treatment().category())
                        .thenComparing(subtotal -> subtotal.treatment().percent()))
                .toList();
    }

    private static Money sum(List<Money> amounts, Currency currency) {
        return amounts.stream().reduce(Money.zero(currency), Money::plus);
    }
}

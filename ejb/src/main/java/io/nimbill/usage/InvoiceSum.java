package io.nimbill.usage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A sum of one of a vendor's invoices, before tax policies and prices: what its files say, or by what they fall short of it.
 *
 * @param invoice number of the invoice; empty before there is one
 */
record InvoiceSum(String invoice, String currency, BigDecimal amount) {

    private static final Comparator<InvoiceSum> ORDER =
            Comparator.comparing(InvoiceSum::invoice).thenComparing(InvoiceSum::currency);

    /**
     * By what the invoices ask for more, or less, than the files hold. An invoice of which nobody has stated a total asks for
     * what its file says.
     *
     * @param stated totals as read on the invoices
     * @param files sums of the files by invoice and currency
     * @return none of them zero
     */
    static List<InvoiceSum> differences(List<StatedTotal> stated, List<InvoiceSum> files) {
        List<InvoiceSum> differences = new ArrayList<>();
        for (StatedTotal total : stated) {
            BigDecimal held = files.stream()
                    .filter(sum -> sum.currency().equals(total.currency()))
                    .filter(sum -> total.isOfMonth() || sum.invoice().equals(total.invoice()))
                    .map(InvoiceSum::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal missing = total.total().subtract(held);
            if (missing.signum() != 0) {
                differences.add(new InvoiceSum(total.invoice(), total.currency(), missing));
            }
        }
        return differences.stream().sorted(ORDER).toList();
    }
}

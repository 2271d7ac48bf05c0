package io.nimbill.invoice.export;

import io.nimbill.invoice.document.InvoiceDocument;
import io.nimbill.money.Money;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;

/** Counts and sums of an export while it is written; sums per currency, signed. */
final class ExportTotals {

    private int invoices;
    private int lines;
    private final Map<String, Sums> sums = new TreeMap<>();

    /** Signed sums of one currency. */
    record Sums(Money net, Money tax, Money total) {

        private static Sums zero(Currency currency) {
            return new Sums(Money.zero(currency), Money.zero(currency), Money.zero(currency));
        }

        private Sums plus(InvoiceDocument document) {
            return new Sums(net.plus(document.net()), tax.plus(document.tax()), total.plus(document.total()));
        }
    }

    void count(InvoiceDocument document) {
        invoices++;
        lines += document.lines().size();
        Currency currency = document.currency();
        sums.put(
                currency.getCurrencyCode(),
                sums.getOrDefault(currency.getCurrencyCode(), Sums.zero(currency))
                        .plus(document));
    }

    int invoices() {
        return invoices;
    }

    int lines() {
        return lines;
    }

    Map<String, Sums> sums() {
        return sums;
    }
}

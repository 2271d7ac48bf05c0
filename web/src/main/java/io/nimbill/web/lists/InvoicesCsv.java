package io.nimbill.web.lists;

import io.nimbill.invoice.InvoiceDirectory;
import io.nimbill.invoice.InvoiceRow;
import io.nimbill.web.portal.Display;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Issued documents; a credit note has negative amounts. */
@RequestScoped
class InvoicesCsv implements CsvList {

    @Inject
    private InvoiceDirectory invoices;

    @Inject
    private Filters filters;

    @Inject
    private Display show;

    @Override
    public String name() {
        return "invoices";
    }

    @Override
    public void write(Choice choice, CsvSheet sheet) {
        CsvColumns<InvoiceRow> columns = new CsvColumns<InvoiceRow>()
                .text("invoice.number", InvoiceRow::number)
                .text(
                        "list.sort-of-document",
                        row -> show.word("document", row.type().name()))
                .text("list.seller", InvoiceRow::seller)
                .text("invoice.buyer", InvoiceRow::buyer)
                .day("list.period-start", row -> row.period().start())
                .day("list.period-end", row -> row.period().end())
                .day("invoice.issued", InvoiceRow::issueDate)
                .day("invoice.due-date", InvoiceRow::dueDate)
                .text("invoice.state", row -> show.word("state", row.state()))
                .number("invoice.net", row -> row.net().amount())
                .number("invoice.tax", row -> row.tax().amount())
                .number("invoice.total", row -> row.total().amount())
                .text("party.currency", InvoiceRow::currency);
        invoices.each(filters.invoices(), choice.sorting(), sheet.begin(columns));
    }
}

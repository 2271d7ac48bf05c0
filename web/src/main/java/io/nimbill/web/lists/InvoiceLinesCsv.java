package io.nimbill.web.lists;

import io.nimbill.invoice.InvoiceDirectory;
import io.nimbill.invoice.InvoiceLineRow;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The lines of one document, with the buyer's cost centres. */
@RequestScoped
class InvoiceLinesCsv implements CsvList {

    @Inject
    private InvoiceDirectory invoices;

    @Override
    public String name() {
        return "invoice-lines";
    }

    @Override
    public void write(Choice choice, CsvSheet sheet) {
        CsvColumns<InvoiceLineRow> columns = new CsvColumns<InvoiceLineRow>()
                .count("invoice.line", row -> (long) row.lineNo())
                .text("costs.vendor", InvoiceLineRow::vendorName)
                .text("charge.account", InvoiceLineRow::accountNumber)
                .text("costs.service", InvoiceLineRow::serviceName)
                .text("charge.kind", InvoiceLineRow::kind)
                .day("party.month", InvoiceLineRow::usagePeriod)
                .day("invoice.service-start", InvoiceLineRow::serviceStart)
                .day("invoice.service-end", InvoiceLineRow::serviceEnd)
                .number("invoice.quantity", InvoiceLineRow::quantity)
                .text("centres.one", InvoiceLineRow::costCentre)
                .text("centres.name", InvoiceLineRow::costCentreName)
                .number("invoice.net", InvoiceLineRow::netAmount)
                .text("party.currency", InvoiceLineRow::currency)
                .number("invoice.tax", InvoiceLineRow::taxPercent);
        sheet.all(
                columns,
                invoices.one(PublicId.required("inv", choice.text("id"))).lines());
    }
}

package io.nimbill.invoice.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.nimbill.invoice.document.DocumentLine;
import io.nimbill.invoice.document.DocumentParty;
import io.nimbill.invoice.document.InvoiceDocument;
import io.nimbill.invoice.document.IssuedDocument;
import io.nimbill.work.SpreadsheetText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * The export as two CSV files (RFC 4180, UTF-8): documents, and their lines. Amounts are signed, with a dot. Texts that a
 * spreadsheet would take for a formula are made harmless ({@link SpreadsheetText}); numbers stay numbers.
 */
final class CsvExport implements AutoCloseable {

    private final CsvWriter invoices;
    private final CsvWriter lines;

    CsvExport(OutputStream invoiceStream, OutputStream lineStream) {
        invoices = csv(invoiceStream);
        lines = csv(lineStream);
        invoices.writeRecord(
                "invoice_number",
                "type_code",
                "issue_date",
                "due_date",
                "posting_day",
                "seller",
                "seller_tax_number",
                "buyer",
                "buyer_tax_number",
                "buyer_country",
                "period_start",
                "period_end",
                "currency",
                "net_amount",
                "tax_amount",
                "total_amount",
                "payment_reference",
                "content_sha256");
        lines.writeRecord(
                "invoice_number",
                "line_no",
                "vendor",
                "cloud_account",
                "service",
                "charge_kind",
                "description",
                "period_start",
                "period_end",
                "currency",
                "quantity",
                "unit_price",
                "net_amount",
                "tax_category",
                "tax_percent",
                "cost_centre",
                "base_quantity");
    }

    void write(ExportedDocuments.Exported exported) {
        IssuedDocument issued = exported.document();
        InvoiceDocument document = issued.content();
        DocumentParty seller = document.seller();
        DocumentParty buyer = document.buyer();
        invoices.writeRecord(
                SpreadsheetText.of(issued.number()),
                document.type().code(),
                issued.issueDate().toString(),
                issued.dueDate().toString(),
                exported.postingDay().toString(),
                SpreadsheetText.of(seller.name()),
                SpreadsheetText.of(seller.taxNumber()),
                SpreadsheetText.of(buyer.name()),
                SpreadsheetText.of(buyer.taxNumber()),
                buyer.country(),
                document.period().start().toString(),
                document.period().end().toString(),
                document.currency().getCurrencyCode(),
                document.net().amount().toPlainString(),
                document.tax().amount().toPlainString(),
                document.total().amount().toPlainString(),
                issued.paymentReference(),
                exported.contentHash());
        document.lines().forEach(line -> write(issued.number(), line));
    }

    private void write(String number, DocumentLine line) {
        lines.writeRecord(
                SpreadsheetText.of(number),
                Integer.toString(line.lineNo()),
                SpreadsheetText.of(line.vendor()),
                SpreadsheetText.of(line.account()),
                SpreadsheetText.of(line.service()),
                line.key().kind(),
                SpreadsheetText.of(line.description()),
                line.period().start().toString(),
                line.period().end().toString(),
                line.netAmount().currency().getCurrencyCode(),
                line.quantity().toPlainString(),
                line.unitPrice().toPlainString(),
                line.netAmount().amount().toPlainString(),
                line.tax().category(),
                line.tax().percent().toPlainString(),
                line.costCentre() == null
                        ? ""
                        : SpreadsheetText.of(line.costCentre().code()),
                line.baseQuantity().toPlainString());
    }

    @Override
    public void close() {
        Stream.of(invoices, lines).forEach(csv -> {
            try {
                csv.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static CsvWriter csv(OutputStream stream) {
        Writer characters = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        return CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(characters);
    }
}

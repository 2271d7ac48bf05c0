package io.nimbill.invoice.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.nimbill.invoice.document.DocumentLine;
import io.nimbill.invoice.document.DocumentParty;
import io.nimbill.invoice.document.InvoiceDocument;
import io.nimbill.invoice.document.IssuedDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * The export as two CSV files (RFC 4180, UTF-8): documents, and their lines. Amounts are signed, with a dot. Texts that a
 * spreadsheet would take for a formula get an apostrophe in front; numbers stay numbers.
 */
final class CsvExport implements AutoCloseable {

    private static final String FORMULA_STARTS = "=+-@\t\r\n\0＝＋－＠";

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
                "cost_centre");
    }

    void write(ExportedDocuments.Exported exported) {
        IssuedDocument issued = exported.document();
        InvoiceDocument document = issued.content();
        DocumentParty seller = document.seller();
        DocumentParty buyer = document.buyer();
        invoices.writeRecord(
                text(issued.number()),
                document.type().code(),
                issued.issueDate().toString(),
                issued.dueDate().toString(),
                exported.postingDay().toString(),
                text(seller.name()),
                text(seller.taxNumber()),
                text(buyer.name()),
                text(buyer.taxNumber()),
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
                text(number),
                Integer.toString(line.lineNo()),
                text(line.vendor()),
                text(line.account()),
                text(line.service()),
                line.key().kind(),
                text(line.description()),
                line.period().start().toString(),
                line.period().end().toString(),
                line.netAmount().currency().getCurrencyCode(),
                line.quantity().toPlainString(),
                line.unitPrice().toPlainString(),
                line.netAmount().amount().toPlainString(),
                line.tax().category(),
                line.tax().percent().toPlainString(),
                line.costCentre() == null ? "" : text(line.costCentre().code()));
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

    /** Absent texts are empty. */
    static String text(String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        return FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    private static CsvWriter csv(OutputStream stream) {
        Writer characters = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        return CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(characters);
    }
}

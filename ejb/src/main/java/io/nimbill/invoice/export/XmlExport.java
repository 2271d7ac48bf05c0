package io.nimbill.invoice.export;

import io.nimbill.invoice.document.DocumentLine;
import io.nimbill.invoice.document.DocumentParty;
import io.nimbill.invoice.document.InvoiceDocument;
import io.nimbill.invoice.document.IssuedDocument;
import io.nimbill.invoice.document.TaxSubtotal;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The export as one XML file: documents with their lines and tax subtotals. Amounts are signed. */
final class XmlExport {

    private final XMLStreamWriter xml;

    XmlExport(OutputStream stream, ExportChannel channel, LocalDate day) throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(stream, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("invoiceStream");
        xml.writeAttribute("channel", channel.code());
        xml.writeAttribute("day", day.toString());
    }

    void write(ExportedDocuments.Exported exported) throws XMLStreamException {
        IssuedDocument issued = exported.document();
        InvoiceDocument document = issued.content();
        start(1, "invoice");
        element("number", issued.number());
        element("typeCode", document.type().code());
        element("issueDate", issued.issueDate().toString());
        element("dueDate", issued.dueDate().toString());
        element("postingDay", exported.postingDay().toString());
        party("seller", document.seller());
        party("buyer", document.buyer());
        element("periodStart", document.period().start().toString());
        element("periodEnd", document.period().end().toString());
        element("currency", document.currency().getCurrencyCode());
        for (DocumentLine line : document.lines()) {
            line(line);
        }
        for (TaxSubtotal subtotal : document.taxSubtotals()) {
            tax(subtotal);
        }
        element("netAmount", document.net().amount().toPlainString());
        element("taxAmount", document.tax().amount().toPlainString());
        element("totalAmount", document.total().amount().toPlainString());
        element("paymentReference", issued.paymentReference());
        element("contentSha256", exported.contentHash());
        end(1);
    }

    void finish() throws XMLStreamException {
        end(0);
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.close();
    }

    private void line(DocumentLine line) throws XMLStreamException {
        start(2, "line");
        xml.writeAttribute("no", Integer.toString(line.lineNo()));
        xml.writeAttribute("vendor", clean(line.vendor()));
        xml.writeAttribute("cloudAccount", clean(line.account()));
        xml.writeAttribute("service", clean(line.service()));
        xml.writeAttribute("chargeKind", line.key().kind());
        xml.writeAttribute("periodStart", line.period().start().toString());
        xml.writeAttribute("periodEnd", line.period().end().toString());
        xml.writeAttribute("quantity", line.quantity().toPlainString());
        xml.writeAttribute("unitPrice", line.unitPrice().toPlainString());
        if (line.baseQuantity().compareTo(BigDecimal.ONE) != 0) {
            xml.writeAttribute("baseQuantity", line.baseQuantity().toPlainString());
        }
        xml.writeAttribute("netAmount", line.netAmount().amount().toPlainString());
        xml.writeAttribute("taxCategory", line.tax().category());
        xml.writeAttribute("taxPercent", line.tax().percent().toPlainString());
        if (line.costCentre() != null) {
            xml.writeAttribute("costCentre", clean(line.costCentre().code()));
        }
        xml.writeCharacters(clean(line.description()));
        xml.writeEndElement();
    }

    private void tax(TaxSubtotal subtotal) throws XMLStreamException {
        start(2, "tax");
        xml.writeAttribute("category", subtotal.treatment().category());
        xml.writeAttribute("percent", subtotal.treatment().percent().toPlainString());
        xml.writeAttribute("taxableAmount", subtotal.taxable().amount().toPlainString());
        xml.writeAttribute("taxAmount", subtotal.tax().amount().toPlainString());
        xml.writeEndElement();
    }

    private void party(String role, DocumentParty party) throws XMLStreamException {
        start(2, role);
        xml.writeAttribute("country", party.country());
        if (party.taxNumber() != null) {
            xml.writeAttribute("taxNumber", clean(party.taxNumber()));
        }
        xml.writeCharacters(clean(party.name()));
        xml.writeEndElement();
    }

    private void element(String name, String value) throws XMLStreamException {
        start(2, name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private void start(int depth, String name) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeStartElement(name);
    }

    private void end(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeEndElement();
    }

    /** Signs that XML cannot hold at all become a space. */
    private static String clean(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", " ");
    }
}

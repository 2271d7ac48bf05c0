package io.nimbill.notification;

import io.nimbill.invoice.Rendition;
import io.nimbill.invoice.document.CreditorReference;
import io.nimbill.invoice.document.DocumentType;
import io.nimbill.invoice.document.InvoiceDocument;
import io.nimbill.invoice.document.IssuedDocument;
import io.nimbill.invoice.document.Templates;
import io.nimbill.invoice.document.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words the mail that brings a document. */
final class InvoiceMail {

    private final IssuedDocument issued;
    private final InvoiceDocument document;
    private final Optional<byte[]> logo;
    private final Texts texts;
    private final Texts plain;

    private InvoiceMail(IssuedDocument issued, Optional<byte[]> logo) {
        this.issued = issued;
        this.logo = logo;
        this.document = issued.content();
        this.plain = Texts.in(document.language());
        this.texts = plain.toBeSeen();
    }

    /**
     * The mail.
     *
     * @param logo the seller's, as PNG
     * @param messageId constant id
     * @param from address of the installation
     * @param to recipient
     */
    static MailMessage of(
            IssuedDocument issued,
            List<Rendition> files,
            Optional<byte[]> logo,
            String messageId,
            String from,
            String to) {
        InvoiceMail mail = new InvoiceMail(issued, logo);
        Map<String, Object> words = mail.words();
        return new MailMessage(
                messageId,
                from,
                mail.sender(),
                mail.replyTo(),
                to,
                (String) words.get("subject"),
                Templates.fill("mail.ftl", words),
                Templates.fill("mail.ftlh", words),
                files.stream()
                        .map(file -> new MailMessage.Attachment(
                                file.fileName(), file.kind().mediaType(), file.bytes()))
                        .toList(),
                logo.orElse(null));
    }

    private String sender() {
        String name = document.look().senderName();
        return name == null ? document.seller().name() : name;
    }

    private String replyTo() {
        String address = document.look().senderEmail();
        return address == null ? document.seller().email() : address;
    }

    private Map<String, Object> words() {
        Map<String, Object> words = new LinkedHashMap<>();
        DocumentType type = document.type();
        words.put("language", texts.locale().getLanguage());
        words.put(
                "subject",
                plain.of(
                        "mail.subject." + type,
                        issued.number(),
                        document.seller().name()));
        words.put("greeting", texts.of("mail.greeting", document.buyer().name()));
        words.put("paragraphs", paragraphs());
        words.put("amount", texts.money(document.shown(document.total())));
        words.put("amountLabel", texts.of(type.isOwed() ? "amountDue" : "amountCredited"));
        words.put("closing", texts.of("mail.closing"));
        words.put("direction", texts.isRightToLeft() ? "rtl" : "ltr");
        words.put("seller", document.seller().name());
        words.put("accent", document.look().accent());
        words.put("panel", document.look().panel());
        words.put(
                "imprint",
                document.look().footer() == null ? "" : document.look().footer());
        words.put("hasLogo", logo.isPresent());
        return words;
    }

    private List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        DocumentType type = document.type();
        String amount = texts.money(document.shown(document.total()));
        paragraphs.add(texts.of("mail.body." + type, issued.number(), texts.period(document.period())));
        if (type.isOwed()) {
            paragraphs.add(texts.of("mail.due", amount, texts.day(issued.dueDate())));
            paragraphs.add(texts.of("mail.reference", new CreditorReference(issued.paymentReference()).grouped()));
        } else {
            paragraphs.add(texts.of("mail.credited", amount));
        }
        paragraphs.add(texts.of("mail.attached"));
        return paragraphs;
    }
}

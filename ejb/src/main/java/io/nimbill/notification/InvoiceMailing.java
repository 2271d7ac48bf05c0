package io.nimbill.notification;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.invoice.InvoiceDirectory;
import io.nimbill.invoice.Rendition;
import io.nimbill.invoice.RenditionKind;
import io.nimbill.invoice.document.IssuedDocument;
import io.nimbill.party.Brandings;
import io.nimbill.party.Logo;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.Inbox;
import io.nimbill.work.ParkedItems;
import io.nimbill.work.PublicId;
import io.nimbill.work.Saying;
import io.nimbill.work.Settings;
import io.nimbill.work.Transactions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Mails an issued document to the buyer's billing contact, once per event. The mail server is asked between two short
 * transactions: the first notes that a mail is on its way, the second that it was taken, together with the inbox.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InvoiceMailing {

    /** Under this name mails that did not leave are set aside, each with the id of its document. */
    static final String JOB = "mail-invoice";

    private static final String CONSUMER = "invoice-mailing";

    @Inject
    private InvoiceDirectory invoices;

    @Inject
    private MailDispatches dispatches;

    @Inject
    private MailSender sender;

    @Inject
    private Brandings brandings;

    @Inject
    private Inbox inbox;

    @Inject
    private ParkedItems parked;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Transactions transactions;

    @Inject
    private Settings settings;

    /**
     * Mails a document.
     *
     * @param event id of the event that asks for it; the same again does nothing
     * @param invoiceId public id of the document
     * @throws MailNotSent when the mail server did not take it, which is noted for people: ask again
     */
    @Requires(Permission.RUN_BILLING)
    public void mail(PublicId event, PublicId invoiceId) {
        IssuedDocument document = invoices.document(invoiceId);
        String recipient = document.content().buyer().email();
        if (recipient == null) {
            parked.park(
                    JOB,
                    invoiceId.prefixed("inv"),
                    null,
                    "no-recipient",
                    Saying.of("parked.no-recipient", document.content().buyer().name(), document.number()));
            return;
        }
        String messageId = event.value() + "@" + host();
        if (transactions.callAlone(() -> dispatches.begin(event, recipient, messageId))) {
            send(event, invoiceId, document, messageId);
        }
    }

    private void send(PublicId event, PublicId invoiceId, IssuedDocument document, String messageId) {
        String recipient = document.content().buyer().email();
        List<Rendition> files = Arrays.stream(RenditionKind.values())
                .map(kind -> invoices.rendition(invoiceId, kind))
                .toList();
        try {
            sender.send(InvoiceMail.of(document, files, logo(document), messageId, from(), recipient));
        } catch (MailNotSent failure) {
            transactions.callAlone(() -> {
                dispatches.end(event, recipient, false);
                return null;
            });
            parked.park(
                    JOB,
                    invoiceId.prefixed("inv"),
                    null,
                    "mail-not-sent",
                    Saying.of("parked.mail-not-sent", document.number(), failure.getMessage()));
            throw new MailNotSent(
                    document.number() + " was not mailed to " + MailNotSent.masked(recipient) + ": "
                            + failure.getMessage(),
                    failure);
        }
        transactions.callAlone(() -> {
            if (inbox.isNew(CONSUMER, event)) {
                dispatches.end(event, recipient, true);
                dispatches.mailed(invoiceId);
                auditTrail.record("invoice-mailed", "invoice", invoiceId, Changes.none());
            }
            return null;
        });
        parked.resolve(JOB, invoiceId.prefixed("inv"));
    }

    private Optional<byte[]> logo(IssuedDocument document) {
        String sha256 = document.content().look().logoSha256();
        return Optional.ofNullable(sha256).flatMap(brandings::logo).map(Logo::png);
    }

    private String from() {
        return settings.text("nimbill.smtp.from", "billing@" + host());
    }

    private String host() {
        String host = URI.create(settings.baseUrl()).getHost();
        return host == null ? "nimbill.invalid" : host;
    }
}

package io.nimbill.invoice;

import io.nimbill.agreement.BillingAccount;
import io.nimbill.invoice.document.CanonicalJson;
import io.nimbill.invoice.document.InvoiceDocument;
import io.nimbill.time.BillingPeriod;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A checked document that waits to be issued. Made anew by each run: it is issued as it was checked, or discarded when
 * what is due has changed meanwhile.
 */
@Entity
@Table(name = "invoice_draft")
public class InvoiceDraft {

    /** How far a draft has come. */
    enum State {
        DRAFT,
        ISSUED,
        DISCARDED
    }

    @Id
    @TableGenerator(
            name = "invoice_draft",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "invoice_draft",
            allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "invoice_draft")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "seller_id")
    private long sellerId;

    @Column(name = "buyer_id")
    private long buyerId;

    @Column(name = "billing_account_id")
    private long billingAccountId;

    @Column(name = "period_start")
    private LocalDate periodStart;

    @Column(name = "period_end")
    private LocalDate periodEnd;

    @Column(name = "currency")
    private String currency;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state;

    @Lob
    @Column(name = "content")
    private String content;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    @Column(name = "version")
    private long version;

    protected InvoiceDraft() {}

    static InvoiceDraft of(BillingAccount account, InvoiceDocument document, Instant now) {
        InvoiceDraft draft = new InvoiceDraft();
        draft.publicId = PublicId.random().value();
        draft.sellerId = account.sellerId();
        draft.buyerId = account.buyerId();
        draft.billingAccountId = account.id();
        draft.periodStart = document.period().start();
        draft.periodEnd = document.period().end();
        draft.currency = document.currency().getCurrencyCode();
        draft.state = State.DRAFT;
        draft.content = CanonicalJson.write(document);
        draft.createdAt = now;
        return draft;
    }

    Long id() {
        return id;
    }

    long billingAccountId() {
        return billingAccountId;
    }

    BillingPeriod period() {
        return new BillingPeriod(periodStart, periodEnd);
    }

    InvoiceDocument document() {
        return CanonicalJson.read(content, InvoiceDocument.class);
    }

    boolean isOpen() {
        return state == State.DRAFT;
    }

    void discard() {
        requireOpen();
        state = State.DISCARDED;
    }

    void issued() {
        requireOpen();
        state = State.ISSUED;
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new Refusal(
                    "draft-not-open",
                    "This draft was " + (state == State.ISSUED ? "issued" : "discarded") + " meanwhile.");
        }
    }
}

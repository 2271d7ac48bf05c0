package io.nimbill.invoice;

import io.nimbill.invoice.document.CanonicalJson;
import io.nimbill.invoice.document.InvoiceDocument;
import io.nimbill.invoice.document.IssuedDocument;
import io.nimbill.work.PublicId;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An issued document: an invoice, or a credit note. Append-only; whether it was mailed or paid stands elsewhere. Amounts
 * are signed, the seller's claim: a credit note's are below zero.
 */
@Entity
@Table(name = "invoice")
public class Invoice {

    @Id
    @TableGenerator(
            name = "invoice",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "invoice",
            allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "invoice")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "draft_id")
    private long draftId;

    @Column(name = "seller_id")
    private long sellerId;

    @Column(name = "buyer_id")
    private long buyerId;

    @Column(name = "billing_account_id")
    private long billingAccountId;

    @Column(name = "series")
    private String series;

    @Column(name = "fiscal_year")
    private int fiscalYear;

    @Column(name = "sequence_no")
    private long sequenceNo;

    @Column(name = "invoice_number")
    private String number;

    @Column(name = "type_code")
    private String typeCode;

    @Column(name = "preceding_invoice_id")
    private Long precedingInvoiceId;

    @Column(name = "issue_date")
    private LocalDate issueDate;

    @Column(name = "due_date")
    private LocalDate dueDate;

    @Column(name = "posting_day")
    private LocalDate postingDay;

    @Column(name = "period_start")
    private LocalDate periodStart;

    @Column(name = "period_end")
    private LocalDate periodEnd;

    @Column(name = "currency")
    private String currency;

    @Column(name = "net_amount")
    private BigDecimal netAmount;

    @Column(name = "tax_amount")
    private BigDecimal taxAmount;

    @Column(name = "total_amount")
    private BigDecimal totalAmount;

    @Lob
    @Column(name = "content")
    private String content;

    @Column(name = "content_hash")
    private String contentHash;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @OneToMany(mappedBy = "invoice", cascade = CascadeType.PERSIST)
    private List<InvoiceLine> lines = new ArrayList<>();

    protected Invoice() {}

    /** Whose document it is and by which draft. */
    record Parties(long draftId, long sellerId, long buyerId, long billingAccountId) {}

    /** When it was issued, on the clock and on the operator's calendar. */
    record Posted(Instant issuedAt, LocalDate postingDay) {}

    static Invoice of(
            Parties parties, InvoiceNumber number, IssuedDocument issued, Long precedingInvoiceId, Posted posted) {
        Invoice invoice = new Invoice();
        invoice.publicId = PublicId.random().value();
        invoice.draftId = parties.draftId();
        invoice.sellerId = parties.sellerId();
        invoice.buyerId = parties.buyerId();
        invoice.billingAccountId = parties.billingAccountId();
        invoice.series = number.type().series();
        invoice.fiscalYear = number.year();
        invoice.sequenceNo = number.sequence();
        invoice.precedingInvoiceId = precedingInvoiceId;
        invoice.postingDay = posted.postingDay();
        invoice.issuedAt = posted.issuedAt();
        invoice.freeze(issued);
        return invoice;
    }

    private void freeze(IssuedDocument issued) {
        InvoiceDocument document = issued.content();
        number = issued.number();
        typeCode = document.type().code();
        issueDate = issued.issueDate();
        dueDate = issued.dueDate();
        periodStart = document.period().start();
        periodEnd = document.period().end();
        currency = document.currency().getCurrencyCode();
        netAmount = document.net().amount();
        taxAmount = document.tax().amount();
        totalAmount = document.total().amount();
        content = CanonicalJson.write(issued);
        contentHash = Hashes.sha256(content);
        document.lines().forEach(line -> lines.add(new InvoiceLine(this, line)));
    }

    Long id() {
        return id;
    }

    PublicId publicId() {
        return new PublicId(publicId);
    }

    String number() {
        return number;
    }

    LocalDate issueDate() {
        return issueDate;
    }
}

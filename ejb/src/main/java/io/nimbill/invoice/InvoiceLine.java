package io.nimbill.invoice;

import io.nimbill.invoice.document.DocumentLine;
import io.nimbill.invoice.document.LineKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A line of an issued document, kept beside the frozen text because what is settled per key is added up from it. Append-only. */
@Entity
@Table(name = "invoice_line")
public class InvoiceLine {

    @Id
    @TableGenerator(
            name = "invoice_line",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "invoice_line",
            allocationSize = 500)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "invoice_line")
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "invoice_id")
    private Invoice invoice;

    @Column(name = "line_no")
    private int lineNo;

    @Column(name = "key_period")
    private LocalDate keyPeriod;

    @Column(name = "cloud_account_id")
    private long cloudAccountId;

    @Column(name = "vendor_id")
    private long vendorId;

    @Column(name = "service_id")
    private long serviceId;

    @Column(name = "kind")
    private String kind;

    @Column(name = "tax_class")
    private String taxClass;

    @Column(name = "description")
    private String description;

    @Column(name = "quantity")
    private BigDecimal quantity;

    @Column(name = "unit_code")
    private String unitCode;

    @Column(name = "unit_price")
    private BigDecimal unitPrice;

    @Column(name = "net_amount")
    private BigDecimal netAmount;

    @Column(name = "exact_amount")
    private BigDecimal exactAmount;

    @Column(name = "currency")
    private String currency;

    @Column(name = "tax_category")
    private String taxCategory;

    @Column(name = "tax_percent")
    private BigDecimal taxPercent;

    @Column(name = "cost_centre_id")
    private long costCentreId;

    @Column(name = "source_id")
    private long sourceId;

    @Column(name = "charge_id")
    private long chargeId;

    @Column(name = "service_start")
    private LocalDate serviceStart;

    @Column(name = "service_end")
    private LocalDate serviceEnd;

    @Column(name = "base_quantity")
    private BigDecimal baseQuantity;

    protected InvoiceLine() {}

    InvoiceLine(Invoice invoice, DocumentLine line) {
        this.invoice = invoice;
        this.lineNo = line.lineNo();
        this.keyPeriod = line.key().period();
        this.cloudAccountId = line.key().cloudAccountId();
        this.vendorId = line.key().vendorId();
        this.serviceId = line.key().serviceId();
        this.kind = line.key().kind();
        this.taxClass = line.key().taxClass();
        this.description = line.description();
        this.quantity = line.quantity();
        this.unitCode = line.unitCode();
        this.unitPrice = line.unitPrice();
        this.netAmount = line.netAmount().amount();
        this.exactAmount = line.exactAmount();
        this.currency = line.netAmount().currency().getCurrencyCode();
        this.taxCategory = line.tax().category();
        this.taxPercent = line.tax().percent();
        this.costCentreId = line.costCentre() == null ? 0 : line.costCentre().id();
        this.baseQuantity = line.baseQuantity();
        if (line.key().isOwn()) {
            LineKey.Own own = line.key().own();
            this.sourceId = own.sourceId();
            this.chargeId = own.chargeId();
            this.serviceStart = own.service().start();
            this.serviceEnd = own.service().end();
        }
    }
}

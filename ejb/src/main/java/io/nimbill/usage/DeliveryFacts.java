package io.nimbill.usage;

import io.nimbill.time.BillingPeriod;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What reading found in a delivery, for one billing period. Never changes; reading again finds it anew. */
@Embeddable
public class DeliveryFacts {

    @Column(name = "content_hash")
    private String contentHash;

    @Column(name = "period_start")
    private LocalDate periodStart;

    @Column(name = "period_end")
    private LocalDate periodEnd;

    @Column(name = "format")
    private String format;

    @Column(name = "format_version")
    private String formatVersion;

    @Column(name = "provider")
    private String provider;

    @Column(name = "billing_account")
    private String billingAccount;

    @Column(name = "file_rows")
    private Long fileRows;

    @Column(name = "daily_rows")
    private Long dailyRows;

    @Column(name = "billed_cost")
    private BigDecimal billedCost;

    @Column(name = "currency")
    private String currency;

    @Column(name = "last_usage_at")
    private Instant lastUsageAt;

    @Column(name = "final_bill")
    private Boolean finalBill;

    @Column(name = "resources_kept")
    private Boolean resourcesKept;

    protected DeliveryFacts() {}

    /**
     * The sum of the bill is kept only where it is in one currency.
     *
     * @param resourcesKept whether its daily rows were made by resource
     */
    static DeliveryFacts of(ReadDelivery read, Slice slice, String contentHash, boolean resourcesKept) {
        DeliveryFacts facts = new DeliveryFacts();
        facts.resourcesKept = resourcesKept;
        facts.format = read.format().name();
        facts.formatVersion = read.version();
        facts.provider = WordIds.shortCode(slice.provider());
        facts.billingAccount = WordIds.shortCode(slice.billingAccountId());
        facts.periodStart = slice.periodStart();
        facts.periodEnd = slice.periodEndExclusive();
        facts.contentHash = contentHash;
        facts.fileRows = slice.vendorRows();
        facts.dailyRows = slice.rowCount();
        facts.finalBill = slice.finality() == Slice.Finality.FINAL;
        facts.lastUsageAt = slice.lastUsageDay() == null
                ? null
                : slice.lastUsageDay().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        boolean oneCurrency = slice.totals().whole().size() == 1;
        facts.currency = oneCurrency ? slice.totals().whole().firstKey() : null;
        facts.billedCost =
                oneCurrency ? slice.totals().whole().get(facts.currency).billed() : null;
        return facts;
    }

    BillingPeriod period() {
        return new BillingPeriod(periodStart, periodEnd);
    }

    /** Empty where the files name none, or were read before it was kept. */
    String provider() {
        return provider == null ? "" : provider;
    }

    /** The payer as the files name it; empty likewise. */
    String billingAccount() {
        return billingAccount == null ? "" : billingAccount;
    }

    String contentHash() {
        return contentHash;
    }

    /** Whether its daily rows were made by resource. */
    boolean resourcesKept() {
        return Boolean.TRUE.equals(resourcesKept);
    }

    long fileRows() {
        return fileRows == null ? 0 : fileRows;
    }

    boolean isFinalBill() {
        return Boolean.TRUE.equals(finalBill);
    }

    /** The end of the last UTC day with usage; null without usage. */
    Instant lastUsageAt() {
        return lastUsageAt;
    }

    /** How the files are built; null before reading. */
    VendorFormat format() {
        return format == null ? null : VendorFormat.valueOf(format);
    }
}

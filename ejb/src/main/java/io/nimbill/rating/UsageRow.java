package io.nimbill.rating;

import io.nimbill.pricing.PriceSubject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/**
 * A daily row as rating needs it.
 *
 * @param rowNo number within its account and delivery
 * @param day UTC day on which its charge period starts: decides owner, path, agreement, price and rate
 * @param subject what a rule is chosen by
 * @param serviceId database id of the service
 * @param quantity pricing quantity, with all digits; null = none
 * @param currency the vendor's billing currency
 * @param lineRate the vendor's rate on the line; null = none
 * @param costs in the billing currency
 * @param tagsId database id of the values of its allocation tags
 * @param skuId database id of the vendor's SKU
 * @param vendorInvoiceId database id of the number of the vendor's invoice; that of the empty word before there is one
 * @param resourceId database id of the vendor's resource; that of the empty word where none is kept
 * @param part what of the vendor's row it is
 */
public record UsageRow(
        int rowNo,
        LocalDate day,
        PriceSubject subject,
        long serviceId,
        BigDecimal quantity,
        Currency currency,
        LineRate lineRate,
        VendorCosts costs,
        long tagsId,
        long skuId,
        long vendorInvoiceId,
        long resourceId,
        RowPart part) {

    /** A row as the vendor delivers it, kept without its resource. */
    public UsageRow(
            int rowNo,
            LocalDate day,
            PriceSubject subject,
            long serviceId,
            BigDecimal quantity,
            Currency currency,
            LineRate lineRate,
            VendorCosts costs,
            long tagsId,
            long skuId,
            long vendorInvoiceId) {
        this(
                rowNo,
                day,
                subject,
                serviceId,
                quantity,
                currency,
                lineRate,
                costs,
                tagsId,
                skuId,
                vendorInvoiceId,
                WITHOUT_RESOURCE,
                RowPart.WHOLE);
    }

    /** A row without allocation tags and SKU that no invoice has yet. */
    public UsageRow(
            int rowNo,
            LocalDate day,
            PriceSubject subject,
            long serviceId,
            BigDecimal quantity,
            Currency currency,
            LineRate lineRate,
            VendorCosts costs) {
        this(
                rowNo,
                day,
                subject,
                serviceId,
                quantity,
                currency,
                lineRate,
                costs,
                WITHOUT_TAGS,
                WITHOUT_SKU,
                WITHOUT_INVOICE);
    }

    /** The id of the empty word. */
    static final long WITHOUT_TAGS = 1;

    static final long WITHOUT_SKU = 0;

    /** The id of the empty word. */
    static final long WITHOUT_INVOICE = 1;

    /** The id of the empty word. */
    static final long WITHOUT_RESOURCE = 1;

    /** What the row's own account keeps of it where the rest is spread: cost without a quantity. */
    UsageRow left(RowPart what, BigDecimal cost) {
        return with(rowNo, subject, what, cost, tagsId);
    }

    /**
     * The share of the row that another account bears, or its own.
     *
     * @param number below zero, so that it is never that of a row
     */
    UsageRow share(int number, long accountId, BigDecimal cost) {
        return with(number, subject.of(accountId), RowPart.SHARE, cost, WITHOUT_TAGS);
    }

    private UsageRow with(int number, PriceSubject of, RowPart what, BigDecimal cost, long tags) {
        return new UsageRow(
                number,
                day,
                of.withoutQuantity(),
                serviceId,
                null,
                currency,
                lineRate,
                VendorCosts.billed(cost),
                tags,
                skuId,
                vendorInvoiceId,
                WITHOUT_RESOURCE,
                what);
    }

    boolean hasResource() {
        return resourceId != WITHOUT_RESOURCE;
    }

    /**
     * The quantity a unit price multiplies: nothing where the kind has none, and below zero where the vendor gives money
     * back, because some vendors write a reversal with a quantity above zero.
     */
    BigDecimal pricedQuantity() {
        if (quantity == null || !subject.kind().hasPricedQuantity()) {
            return BigDecimal.ZERO;
        }
        return switch (costs.billed().signum()) {
            case 1 -> quantity.abs();
            case -1 -> quantity.abs().negate();
            default -> quantity;
        };
    }
}

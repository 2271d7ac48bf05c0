package io.nimbill.invoice.document;

import io.nimbill.time.BillingPeriod;
import java.time.LocalDate;

/**
 * What a line stands for: one line per key, and differences later are found by it. Edge, billing account and currency
 * are the document's. A key is of one of three sorts: usage; a fee, that is agreement, fee and period; a subscription, that
 * is subscription, charge and service interval. The last two have an {@link Own} part, and no cloud account and service.
 *
 * @param period first day of the vendor's billing period; of others the month whose run bills them first
 * @param cloudAccountId whose usage
 * @param vendorId whose service
 * @param serviceId which service
 * @param kind charge kind, or FEE or SUBSCRIPTION
 * @param taxClass STANDARD, or what the kind demands
 * @param own null for usage, and in older documents
 */
public record LineKey(
        LocalDate period, long cloudAccountId, long vendorId, long serviceId, String kind, String taxClass, Own own) {

    /**
     * What is sold besides usage, for some days.
     *
     * @param sourceId database id of the agreement or subscription
     * @param chargeId database id of its fee or charge
     * @param service the days it is for
     */
    public record Own(long sourceId, long chargeId, BillingPeriod service) {}

    /** The key of usage. */
    public static LineKey usage(
            LocalDate period, long cloudAccountId, long vendorId, long serviceId, String kind, String taxClass) {
        return new LineKey(period, cloudAccountId, vendorId, serviceId, kind, taxClass, null);
    }

    /** The key of a fee or a subscription. */
    public static LineKey own(LocalDate period, String kind, String taxClass, Own own) {
        return new LineKey(period, 0, 0, 0, kind, taxClass, own);
    }

    /** Whether it is a fee's or a subscription's. */
    public boolean isOwn() {
        return own != null;
    }
}

package io.nimbill.invoice.document;

import java.time.LocalDate;

/**
 * What a line stands for: one line per key, and differences later are found by it. Edge, billing account and currency
 * are the document's.
 *
 * @param period first day of the vendor's billing period
 * @param cloudAccountId whose usage
 * @param vendorId whose service
 * @param serviceId which service
 * @param kind charge kind
 * @param taxClass STANDARD, or what the kind demands
 */
public record UsageKey(
        LocalDate period, long cloudAccountId, long vendorId, long serviceId, String kind, String taxClass) {}

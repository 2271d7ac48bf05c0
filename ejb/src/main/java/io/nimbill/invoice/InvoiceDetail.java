package io.nimbill.invoice;

import java.util.List;

/**
 * A document with what it claims.
 *
 * @param row as in lists
 * @param lines in document order
 * @param taxes one per category and rate
 * @param renditions those that have been made
 */
public record InvoiceDetail(
        InvoiceRow row, List<InvoiceLineRow> lines, List<InvoiceTaxRow> taxes, List<RenditionKind> renditions) {}

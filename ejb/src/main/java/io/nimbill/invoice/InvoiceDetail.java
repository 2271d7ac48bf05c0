package io.nimbill.invoice;

import io.nimbill.invoice.document.IssuedDocument;

/**
 * One document with all it says.
 *
 * @param row as in lists
 * @param document the frozen content
 * @param contentHash SHA-256 of the frozen text
 */
public record InvoiceDetail(InvoiceRow row, IssuedDocument document, String contentHash) {}

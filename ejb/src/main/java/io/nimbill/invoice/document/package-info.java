/**
 * The document itself: what an invoice or credit note says, and how it looks as JSON, UBL and PDF.
 *
 * <p>Owns: the content of a document and its arithmetic ({@link io.nimbill.invoice.document.InvoiceDocument}), the
 * canonical text it is frozen as, its renditions and the check by the official rules of EN 16931. Does not own: which
 * amounts are due, numbers, storage.
 *
 * <p>Words: <em>signed</em> amounts are the seller's claim on the buyer, so that the lines of a credit note are mostly
 * below zero; the renditions of a credit note show the opposite sign, as the standard asks. <em>Exact</em> is before
 * rounding.
 *
 * <p>Always true: net = sum of the lines (BR-CO-10, 13); tax per category = its summed base times its percentage, rounded
 * once (BR-CO-17); total = net + tax (BR-CO-15); a price is never below zero, a line is by its quantity (BR-27). The same
 * document gives the same JSON.
 */
package io.nimbill.invoice.document;

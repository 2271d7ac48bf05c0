package io.nimbill.invoice.document;

import java.time.LocalDate;

/**
 * An earlier document that a correction refers to (BG-3).
 *
 * @param number its number
 * @param issueDate its date
 */
public record PrecedingInvoice(String number, LocalDate issueDate) {}

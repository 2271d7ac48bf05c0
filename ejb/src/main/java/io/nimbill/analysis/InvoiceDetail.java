package io.nimbill.analysis;

import java.io.Serializable;
import java.util.List;

/** A document as its page shows it. {@code renditions} names what can be downloaded: PDF, UBL. */
public record InvoiceDetail(
        InvoiceRow head, List<InvoiceLineRow> lines, List<InvoiceTaxRow> taxes, List<String> renditions)
        implements Serializable {}

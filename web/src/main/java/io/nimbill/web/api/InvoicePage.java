package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes a page of invoices; what is answered is a {@link Page}. */
@Schema(name = "InvoicePage")
record InvoicePage(List<InvoiceView> items, String next) {}

package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The books of one seller, by name. */
@Schema(name = "PriceBookList")
public record PriceBookList(List<PriceBookView> items) {}

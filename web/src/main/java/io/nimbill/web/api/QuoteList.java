package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client can order and what it would cost, by code. */
@Schema(name = "QuoteList")
public record QuoteList(List<QuoteView> items) {}

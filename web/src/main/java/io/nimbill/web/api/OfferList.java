package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one seller has on offer, by code. */
@Schema(name = "OfferList")
public record OfferList(List<OfferView> items) {}

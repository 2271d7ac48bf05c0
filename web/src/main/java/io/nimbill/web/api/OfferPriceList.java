package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one seller asks for an offer, oldest first. */
@Schema(name = "OfferPriceList")
public record OfferPriceList(List<OfferPriceView> items) {}

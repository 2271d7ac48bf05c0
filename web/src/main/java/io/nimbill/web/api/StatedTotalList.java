package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The stated totals of a vendor's bill, by invoice and currency. */
@Schema(name = "StatedTotalList")
public record StatedTotalList(List<StatedTotalView> items) {}

package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One for each currency. */
@Schema(name = "CostWaterfallList")
public record CostWaterfallList(List<CostWaterfallView> items) {}

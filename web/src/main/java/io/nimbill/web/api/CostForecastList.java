package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One for each currency of which enough complete days are known. */
@Schema(name = "CostForecastList")
public record CostForecastList(List<CostForecastView> items) {}

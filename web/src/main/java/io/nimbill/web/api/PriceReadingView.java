package io.nimbill.web.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A run that was asked for. */
@Schema(name = "VendorPriceReading")
public record PriceReadingView(
        @Schema(description = "The run to follow under /job-runs")
        String runId) {}

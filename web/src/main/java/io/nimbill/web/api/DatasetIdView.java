package io.nimbill.web.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The dataset that was made. */
@Schema(name = "DatasetId")
public record DatasetIdView(String id) {}

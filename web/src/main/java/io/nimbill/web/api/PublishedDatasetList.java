package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Exports that a vendor writes. */
@Schema(name = "PublishedDatasetList")
public record PublishedDatasetList(List<PublishedDatasetView> items) {}

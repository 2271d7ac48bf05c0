package io.nimbill.web.api;

import io.nimbill.vendor.PublishedDataset;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An export that a vendor writes. */
@Schema(name = "PublishedDataset")
public record PublishedDatasetView(
        String id,
        String name,
        String format,
        String source,
        String location,

        @Schema(description = "The vendor's word for how it fares")
        String state,

        @Schema(description = "WITHOUT_RESOURCES, OVERWRITES or NOT_READ; absent when it is fine")
        String advice) {

    static PublishedDatasetView of(PublishedDataset published) {
        return new PublishedDatasetView(
                published.id(),
                published.name(),
                published.format(),
                published.source().name(),
                published.location(),
                published.state(),
                published.advice() == null ? null : published.advice().name());
    }
}

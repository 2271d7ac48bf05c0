package io.nimbill.web.api;

import io.nimbill.analysis.DeliveryRow;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A delivery as the API shows it. Figures of the file are absent until it has been read. */
@Schema(
        name = "Delivery",
        description = "One publication of a dataset for a period: a version that replaces the one before")
public record DeliveryView(
        String id,
        String vendorName,
        String partnerAccountName,
        String datasetName,

        @Schema(description = "By what the vendor's publication is known again")
        String identity,

        String format,
        String formatVersion,

        @Schema(description = "First day of the billing period")
        LocalDate periodStart,

        @Schema(description = "The day after its last") LocalDate periodEnd,

        @Schema(description = "RECEIVED, READING, REFUSED, HELD, LOADED, CURRENT, SUPERSEDED, STALE or DUPLICATE")
        String state,

        Instant versionAt,
        Instant receivedAt,
        String receivedBy,

        @Schema(description = "When it became the one that counts")
        Instant switchedAt,

        Instant ratedAt,
        Long fileRows,
        Long dailyRows,
        MoneyView billedCost,
        long defectCount,
        String message,

        @Schema(description = "The message as a stable code, where it has one")
        String messageCode,

        String jobRunId) {

    static DeliveryView of(DeliveryRow row) {
        return new DeliveryView(
                row.id(),
                row.vendorName(),
                row.partnerAccountName(),
                row.datasetName(),
                row.identity(),
                row.format(),
                row.formatVersion(),
                row.periodStart(),
                row.periodEnd(),
                row.state(),
                row.versionAt(),
                row.receivedAt(),
                row.receivedBy(),
                row.switchedAt(),
                row.ratedAt(),
                row.fileRows(),
                row.dailyRows(),
                MoneyView.exact(row.billedCost(), row.currency()),
                row.defectCount(),
                row.message(),
                row.said() == null ? null : row.said().code(),
                row.job() == null ? null : row.job().id());
    }
}

package io.nimbill.analysis;

import io.nimbill.work.Saying;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A delivery as lists and its page show it. Figures of the file are null until it has been read. */
public record DeliveryRow(
        String id,
        String vendorName,
        String partnerAccountName,
        String datasetName,
        String identity,
        String format,
        String formatVersion,
        LocalDate periodStart,
        LocalDate periodEnd,
        String state,
        Instant versionAt,
        Instant receivedAt,
        String receivedBy,
        Instant switchedAt,
        Instant ratedAt,
        Instant archivedAt,
        Long fileRows,
        Long dailyRows,
        BigDecimal billedCost,
        String currency,
        long defectCount,
        String message,
        Saying said,
        JobRow job)
        implements Serializable {

    /** Still on its way: its page keeps asking for news. */
    public boolean isMoving() {
        return "RECEIVED".equals(state) || "READING".equals(state) || "LOADED".equals(state);
    }
}

package io.nimbill.reconciliation;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A leak as it was found: as {@link Leak}, with database ids. */
record FoundLeak(
        LeakKind kind,
        long sellerId,
        String subjectType,
        String subjectId,
        String subjectName,
        String detail,
        LocalDate period,
        LocalDate endedOn,
        String currency,
        BigDecimal amount,
        long rows) {}

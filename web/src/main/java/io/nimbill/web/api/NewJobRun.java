package io.nimbill.web.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A run to be started. */
@Schema(name = "NewJobRun")
public record NewJobRun(
        @Schema(
                required = true,
                description = "rate-usage, issue-invoices, issue-corrections, export-billing, verify, find-leaks,"
                        + " watch-sources, housekeeping or rotate-keys")
        String job,

        @Schema(description = "For issue-invoices: the closed month", examples = "2026-10")
        String month,

        @Schema(description = "For export-billing: the posting day")
        LocalDate day) {}

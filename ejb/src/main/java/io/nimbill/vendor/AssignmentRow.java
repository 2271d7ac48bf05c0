package io.nimbill.vendor;

import io.nimbill.work.PublicId;
import java.time.LocalDate;

/**
 * An assignment as lists show it, in half-open UTC days.
 *
 * @param validTo null while without an end
 */
public record AssignmentRow(PublicId publicId, PublicId clientId, LocalDate validFrom, LocalDate validTo) {}

package io.nimbill.vendor;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * One line of an import of cloud accounts, and what comes of it.
 *
 * @param line its number in the file; the first after the head is 2
 * @param partnerAccount the vendor account as the line names it
 * @param kind ACCOUNT or TENANT
 * @param externalId the vendor's id of the account
 * @param name for people; null where the line gives none
 * @param client legal name of the client it goes to; null where the line names none
 * @param from first UTC day of the assignment; null without one
 * @param outcome what the import does
 * @param field of the line that stands in the way; null where nothing does
 * @param problem code of what stands in the way; null where nothing does
 * @param message the same in words
 */
public record ImportedLine(
        long line,
        String partnerAccount,
        AccountKind kind,
        String externalId,
        String name,
        String client,
        LocalDate from,
        Outcome outcome,
        String field,
        String problem,
        String message)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What an import does with a line. */
    public enum Outcome {
        REGISTER,
        REGISTER_AND_ASSIGN,
        ASSIGN,
        /** Everything the line says is so already. */
        UNCHANGED,
        /** The line stands in the way of the import. */
        REFUSED
    }

    public boolean isRefused() {
        return outcome == Outcome.REFUSED;
    }
}

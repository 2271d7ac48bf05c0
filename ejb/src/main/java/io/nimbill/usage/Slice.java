package io.nimbill.usage;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * The daily rows of one billing period of one billing account: what becomes one version.
 *
 * @param provider vendor code, or the provider's name as a FOCUS file has it
 * @param billingAccountId the payer's id as the vendor writes it; empty when the file has none
 * @param billingAccountName its name; may be empty
 * @param periodStart first day of the billing period, UTC
 * @param periodEndExclusive day after its last
 * @param rows file of daily rows, see {@link DailyRowFile}
 * @param rowCount daily rows
 * @param vendorRows rows of the vendor's file behind them
 * @param accounts one for each account ordinal, in the order of the file
 * @param totals sums over the slice
 * @param firstUsageDay earliest usage day, null without rows
 * @param lastUsageDay latest usage day, null without rows
 * @param finality how much of it carries a vendor invoice id
 */
public record Slice(
        String provider,
        String billingAccountId,
        String billingAccountName,
        LocalDate periodStart,
        LocalDate periodEndExclusive,
        Path rows,
        long rowCount,
        long vendorRows,
        List<AccountContent> accounts,
        ControlTotals totals,
        LocalDate firstUsageDay,
        LocalDate lastUsageDay,
        Finality finality) {

    /** Whether the vendor has invoiced the rows. */
    public enum Finality {
        /** Every row has an invoice id. */
        FINAL,
        /** Some rows have one. */
        PARTLY,
        /** No row has one, or the format has none. */
        OPEN
    }

    /** Copies the list. */
    public Slice {
        accounts = List.copyOf(accounts);
    }
}

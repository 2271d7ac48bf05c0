package io.nimbill.analysis;

import io.nimbill.usage.VendorRow;
import io.nimbill.usage.VendorRows;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * Some of the vendor's rows behind a charge, beside the daily row they make.
 *
 * @param found the rows, and the sums over all of them
 * @param first how many rows were left out before them
 * @param dailyCost billed cost of the daily row
 * @param currency of all costs, as the vendor bills
 */
public record ListedVendorRows(VendorRows found, long first, BigDecimal dailyCost, String currency)
        implements Serializable {

    /** The rows shown. */
    public List<VendorRow> rows() {
        return found.rows();
    }

    /** Number of the last row shown, counted from 1; 0 when there is none. */
    public long last() {
        return first + found.rows().size();
    }

    /** How many rows come before the one after a row shown. */
    public long placeAfter(VendorRow row) {
        return first + found.rows().indexOf(row) + 1;
    }

    /** Whether all rows add up to the daily row, to the last digit. */
    public boolean isProved() {
        return found.billedCost().compareTo(dailyCost) == 0;
    }

    /** Columns that matter and are filled in one of the rows shown. */
    public List<String> columns() {
        return found.columns().stream()
                .filter(column ->
                        found.rows().stream().anyMatch(row -> row.values().containsKey(column)))
                .toList();
    }
}

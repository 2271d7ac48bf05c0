package io.nimbill.usage;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * Some of the vendor rows behind a daily row, and the sums over all of them.
 *
 * @param columns columns of the file from which the row was made, in the file's order
 * @param rows those asked for, in the file's order
 * @param count how many there are in all
 * @param billedCost exact sum over all, in the billing currency
 * @param quantity exact sum over all in pricing units; null where no row has one
 */
public record VendorRows(
        List<String> columns, List<VendorRow> rows, long count, BigDecimal billedCost, BigDecimal quantity)
        implements Serializable {

    /** Copies the lists. */
    public VendorRows {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}

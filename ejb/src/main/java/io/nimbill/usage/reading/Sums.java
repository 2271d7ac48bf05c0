package io.nimbill.usage.reading;

import io.nimbill.usage.DailyColumn;
import io.nimbill.usage.DailyRowFile;
import io.nimbill.usage.Measures;
import java.math.BigDecimal;

/** Sums being added up. */
final class Sums {
    private static final DailyColumn[] MEASURES = {
        DailyColumn.BILLED_COST,
        DailyColumn.LIST_COST,
        DailyColumn.CONTRACTED_COST,
        DailyColumn.EFFECTIVE_COST,
        DailyColumn.PRICING_QUANTITY,
        DailyColumn.CONSUMED_QUANTITY
    };

    private final BigDecimal[] sums = new BigDecimal[MEASURES.length];
    private long vendorRows;

    /** The measures of a row, null where it has none. */
    static BigDecimal[] values(DailyRowFile row) {
        BigDecimal[] values = new BigDecimal[MEASURES.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.decimal(MEASURES[i]);
        }
        return values;
    }

    void add(BigDecimal[] values, long rows) {
        for (int i = 0; i < sums.length; i++) {
            if (values[i] != null) {
                sums[i] = sums[i] == null ? values[i] : sums[i].add(values[i]);
            }
        }
        vendorRows += rows;
    }

    Measures measures() {
        return new Measures(sum(0), sum(1), sum(2), sum(3), sum(4), sum(5), vendorRows);
    }

    private BigDecimal sum(int index) {
        return sums[index] == null ? BigDecimal.ZERO : sums[index];
    }
}

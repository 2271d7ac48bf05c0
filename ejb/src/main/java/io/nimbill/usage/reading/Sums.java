package io.nimbill.usage.reading;

import io.nimbill.usage.DailyColumn;
import io.nimbill.usage.DailyRowFile;
import io.nimbill.usage.DecimalSum;
import io.nimbill.usage.Measures;

/** Sums being added up. */
final class Sums {
    private static final int COST_SCALE = ValueForm.COST.decimals();
    private static final int QUANTITY_SCALE = ValueForm.QUANTITY.decimals();

    private final DecimalSum billed = new DecimalSum(COST_SCALE);
    private final DecimalSum list = new DecimalSum(COST_SCALE);
    private final DecimalSum contracted = new DecimalSum(COST_SCALE);
    private final DecimalSum effective = new DecimalSum(COST_SCALE);
    private final DecimalSum pricingQuantity = new DecimalSum(QUANTITY_SCALE);
    private final DecimalSum consumedQuantity = new DecimalSum(QUANTITY_SCALE);
    private long vendorRows;

    void add(DailyRowFile row) {
        row.add(DailyColumn.BILLED_COST, billed);
        row.add(DailyColumn.LIST_COST, list);
        row.add(DailyColumn.CONTRACTED_COST, contracted);
        row.add(DailyColumn.EFFECTIVE_COST, effective);
        row.add(DailyColumn.PRICING_QUANTITY, pricingQuantity);
        row.add(DailyColumn.CONSUMED_QUANTITY, consumedQuantity);
        vendorRows += row.number(DailyColumn.VENDOR_ROWS);
    }

    Measures measures() {
        return new Measures(
                billed.value(),
                list.value(),
                contracted.value(),
                effective.value(),
                pricingQuantity.value(),
                consumedQuantity.value(),
                vendorRows);
    }
}

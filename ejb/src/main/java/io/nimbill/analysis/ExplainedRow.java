package io.nimbill.analysis;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The daily row behind a charge. The vendor's costs are null for everybody but the operator.
 *
 * @param day UTC day on which its charge period starts
 * @param account number of the cloud account at the vendor
 * @param skuDescription what the vendor calls the SKU; null where the file does not say
 * @param quantity in {@code unit}; null = none
 * @param share of what it is a share; null where it is a row of its own, and for everybody but the operator
 * @param vendorRows rows of the vendor's file that it sums up
 */
public record ExplainedRow(
        LocalDate day,
        String vendorName,
        String account,
        String accountName,
        String serviceName,
        String sku,
        String skuDescription,
        String region,
        String kind,
        BigDecimal quantity,
        String unit,
        Long vendorRows,
        BigDecimal billedCost,
        BigDecimal listCost,
        BigDecimal contractedCost,
        BigDecimal effectiveCost,
        String currency,
        ExplainedShare share)
        implements Serializable {

    /** What of it a buyer may know. */
    ExplainedRow asBought() {
        return new ExplainedRow(
                day,
                vendorName,
                account,
                accountName,
                serviceName,
                sku,
                Viewpoint.withoutPrice(skuDescription),
                region,
                kind,
                quantity,
                unit,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}

package io.nimbill.usage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What tells one daily row from all others of its slice.
 *
 * @param subAccountId vendor's sub-account id, may be empty
 * @param tenantId Microsoft tenant, may be empty
 * @param usageDay UTC day on which the charge period starts
 * @param chargePeriodEnd day after its last
 * @param serviceCode service
 * @param skuId SKU or meter
 * @param regionId region
 * @param pricingUnit unit
 * @param charge the key fields of {@link Dimension#CHARGE} in order
 * @param commitmentId reservation or plan
 * @param vendorInvoiceId vendor's invoice
 * @param tagValues allocation tag values as the daily row has them, or null when tags are no part of the grain
 * @param resourceId resource, or null when it is no part of the grain
 * @param currency billing currency
 * @param lineRate exchange rate of the line, or null
 * @param creditPercent partner earned credit, or null
 * @param listUnitPrice public unit price from which the list cost was derived, or null
 */
public record DailyRowKey(
        String subAccountId,
        String tenantId,
        LocalDate usageDay,
        LocalDate chargePeriodEnd,
        String serviceCode,
        String skuId,
        String regionId,
        String pricingUnit,
        List<String> charge,
        String commitmentId,
        String vendorInvoiceId,
        String tagValues,
        String resourceId,
        String currency,
        BigDecimal lineRate,
        BigDecimal creditPercent,
        BigDecimal listUnitPrice) {

    /** Copies the list. */
    public DailyRowKey {
        charge = List.copyOf(charge);
    }
}

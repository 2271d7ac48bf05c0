package io.nimbill.invoice;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A line of an issued document with what its charges came from. The cloud account's parts are null on
 * other lines, the cost centre's code and name on those for none. */
public record InvoiceLineRow(
        int lineNo,
        String description,
        String account,
        String accountNumber,
        String accountName,
        String vendor,
        String vendorName,
        String service,
        String serviceName,
        LocalDate usagePeriod,
        String kind,
        BigDecimal netAmount,
        BigDecimal exactAmount,
        String currency,
        String taxCategory,
        BigDecimal taxPercent,
        String costCentre,
        String costCentreName)
        implements Serializable {}

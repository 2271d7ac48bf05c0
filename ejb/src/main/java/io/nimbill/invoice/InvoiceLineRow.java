package io.nimbill.invoice;

import io.nimbill.work.Saying;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A line of an issued document with what its charges came from. The cloud account's parts are null on lines of fees and
 * subscriptions, the cost centre's code and name on those for none.
 *
 * @param usagePeriod first day of the vendor's billing period; of others the month whose run billed them first
 * @param unitCode UN/ECE Recommendation 20
 * @param serviceStart first day that a fee or subscription is for; null for usage, as the next two
 * @param serviceEnd the day after the last
 * @param reason how the amount of the fee or subscription came to be, as it is now
 */
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
        String costCentreName,
        BigDecimal quantity,
        String unitCode,
        LocalDate serviceStart,
        LocalDate serviceEnd,
        Saying reason)
        implements Serializable {

    /** Whether more than one, or less, was sold at once. */
    public boolean isSeveral() {
        return quantity.abs().compareTo(BigDecimal.ONE) != 0;
    }
}

package io.nimbill.analysis;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A discount of a price book version.
 *
 * @param id {@code pdc_…}
 * @param vendorName null = any
 * @param services by name, else by the vendor's code; none = all
 * @param needed how many different ones of them have to be sold
 * @param validTo day after the last; null = open
 */
public record PriceDiscountRow(
        String id,
        String name,
        String vendorName,
        List<String> services,
        int needed,
        BigDecimal percent,
        LocalDate validFrom,
        LocalDate validTo)
        implements Serializable {}

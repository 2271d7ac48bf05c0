package io.nimbill.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Rates of tax by country, dated. */
interface TaxRates {

    /** The standard rate of a country on a day, in percent. */
    Optional<BigDecimal> standard(String country, LocalDate day);
}

package io.nimbill.web.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The standard rate of tax of a country. */
@Schema(name = "TaxRate")
public record TaxRateView(
        @Schema(description = "ISO 3166-1", examples = "DE") String country,

        @Schema(description = "A decimal, in percent", examples = "19")
        String taxPercent,

        @Schema(description = "A UTC day on which it holds") LocalDate day) {

    static TaxRateView of(String country, BigDecimal percent, LocalDate day) {
        return new TaxRateView(country, MoneyView.text(percent), day);
    }
}

package io.nimbill.invoice;

import io.nimbill.invoice.document.TaxTreatment;
import io.nimbill.invoice.document.Texts;
import io.nimbill.work.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * How a sale is taxed: the buyer's category, and for the standard category the rate of the country where the seller is
 * registered, on the tax point.
 */
final class Taxation {

    /** Codes of the CEF list VATEX, by category. */
    private static final Map<String, String> EXEMPTION_CODES =
            Map.of("AE", "VATEX-EU-AE", "G", "VATEX-EU-G", "O", "VATEX-EU-O");

    private final String sellerCountry;
    private final String buyerCategory;
    private final TaxRates rates;
    private final Texts texts;
    /** The lines of a document share a few tax points; each is looked up once. */
    private final Map<LocalDate, BigDecimal> known = new HashMap<>();

    Taxation(String sellerCountry, String buyerCategory, TaxRates rates, Texts texts) {
        this.sellerCountry = sellerCountry;
        this.buyerCategory = buyerCategory;
        this.rates = rates;
        this.texts = texts;
    }

    /**
     * The treatment on a tax point.
     *
     * @param taxPoint last day of the service period
     * @throws Refusal {@code no-tax-rate} or {@code tax-category}, when there is no rate or the category is not for services
     */
    TaxTreatment on(LocalDate taxPoint) {
        return switch (buyerCategory) {
            case "S" -> new TaxTreatment("S", rate(taxPoint), null, null);
            case "Z" -> new TaxTreatment("Z", BigDecimal.ZERO, null, null);
            case "E", "AE", "G", "O" ->
                new TaxTreatment(
                        buyerCategory,
                        BigDecimal.ZERO,
                        EXEMPTION_CODES.get(buyerCategory),
                        texts.of("reason." + buyerCategory));
            default ->
                throw new Refusal(
                                "tax-category",
                                "taxCategory",
                                "Tax category " + buyerCategory
                                        + " is not for cloud services; choose S, Z, E, AE, G or O for the buyer.")
                        .with(buyerCategory);
        };
    }

    /** The treatment that an earlier document gave to the same usage: a difference is taxed like what it corrects. */
    TaxTreatment again(DueAmount.TaxRate earlier) {
        String category = earlier.category();
        boolean withReason = EXEMPTION_CODES.containsKey(category) || "E".equals(category);
        return new TaxTreatment(
                category,
                earlier.percent(),
                EXEMPTION_CODES.get(category),
                withReason ? texts.of("reason." + category) : null);
    }

    private BigDecimal rate(LocalDate taxPoint) {
        return known.computeIfAbsent(taxPoint, this::standardRate);
    }

    private BigDecimal standardRate(LocalDate taxPoint) {
        return rates.standard(sellerCountry, taxPoint).orElseThrow(() -> new Refusal(
                        "no-tax-rate",
                        "There is no standard" + " rate of tax for " + sellerCountry + " on " + taxPoint
                                + "; add it to the tax rates.")
                .with(sellerCountry, taxPoint));
    }
}

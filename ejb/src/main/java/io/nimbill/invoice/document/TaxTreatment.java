package io.nimbill.invoice.document;

import java.math.BigDecimal;

/**
 * How something is taxed.
 *
 * @param category UNCL 5305: S standard, Z zero, E exempt, AE reverse charge, G export, O outside the scope of VAT
 * @param percent rate in percent, up to four decimals; 0 for every category but S
 * @param exemptionCode VATEX code, or null
 * @param exemptionReason why no tax is charged, in the document's language, or null
 */
public record TaxTreatment(String category, BigDecimal percent, String exemptionCode, String exemptionReason) {

    public TaxTreatment {
        percent = percent.setScale(4);
        if (percent.signum() < 0 || percent.signum() > 0 != "S".equals(category)) {
            throw new IllegalArgumentException("Category " + category + " cannot have " + percent + " %");
        }
    }

    /** Whether VAT is spoken of at all: outside its scope a document names no VAT identifiers and no percentage. */
    public boolean isInScope() {
        return !"O".equals(category);
    }
}

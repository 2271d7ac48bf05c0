package io.nimbill.setup;

import io.nimbill.work.Refusal;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What is put on top of what the vendors charge, in percent.
 *
 * @param general for every vendor that is not named
 * @param amazon for Amazon Web Services; null = as in general
 * @param microsoft for Microsoft; null = as in general
 */
public record SellingTerms(BigDecimal general, BigDecimal amazon, BigDecimal microsoft) implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(1000);

    /** Refuses what no seller means, naming the field. */
    public SellingTerms {
        if (general == null) {
            throw new Refusal("required", "general", "This field is required.");
        }
        require("general", general);
        require("amazon", amazon);
        require("microsoft", microsoft);
    }

    private static void require(String field, BigDecimal percent) {
        if (percent != null
                && (percent.signum() < 0
                        || percent.compareTo(HIGHEST) > 0
                        || percent.stripTrailingZeros().scale() > 6)) {
            throw new Refusal("malformed", field, "A percentage lies between 0 and 1000, with at most six decimals.");
        }
    }
}

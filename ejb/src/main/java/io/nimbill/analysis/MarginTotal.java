package io.nimbill.analysis;

import java.io.Serializable;
import java.math.BigDecimal;

/** The margins of several levels in one currency, and what they absorbed. */
public record MarginTotal(String currency, BigDecimal margin, BigDecimal absorbed) implements Serializable {

    /** What is left of the margins once what was absorbed is paid. */
    public BigDecimal marginAfter() {
        return margin.subtract(absorbed);
    }

    MarginTotal plus(MarginTotal other) {
        return new MarginTotal(currency, margin.add(other.margin), absorbed.add(other.absorbed));
    }
}

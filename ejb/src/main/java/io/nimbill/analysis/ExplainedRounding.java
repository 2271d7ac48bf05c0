package io.nimbill.analysis;

import io.nimbill.money.Rounding;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * How a charge is rounded: never by itself, but with all charges of its usage key, once, where a document bills them.
 *
 * @param charges how many share the key, this one included
 * @param exact their sum now, with all digits
 * @param rounded what a document makes of it
 */
public record ExplainedRounding(long charges, BigDecimal exact, BigDecimal rounded, String currency)
        implements Serializable {

    static ExplainedRounding of(long charges, BigDecimal exact, String currency) {
        return new ExplainedRounding(
                charges,
                exact,
                Rounding.toMinorUnit(exact, Currency.getInstance(currency)).amount(),
                currency);
    }
}

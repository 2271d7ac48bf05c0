package io.nimbill.rating;

import io.nimbill.money.Rounding;
import java.math.BigDecimal;
import java.util.Currency;

/** A sum of exact amounts whose rounded value is handed out bit by bit: the bits add up to the rounded sum. */
final class RunningTotal {

    private final Currency currency;
    private BigDecimal exact = BigDecimal.ZERO;
    private BigDecimal rounded = BigDecimal.ZERO;

    RunningTotal(Currency currency) {
        this.currency = currency;
    }

    /** Adds an exact amount and answers what the rounded sum grew by, at the minor unit of the currency. */
    BigDecimal growBy(BigDecimal amount) {
        exact = exact.add(amount);
        BigDecimal now = Rounding.toMinorUnit(exact, currency).amount();
        BigDecimal growth = now.subtract(rounded);
        rounded = now;
        return growth;
    }
}

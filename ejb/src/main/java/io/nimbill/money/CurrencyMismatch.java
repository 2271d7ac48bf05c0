package io.nimbill.money;

import java.util.Currency;

/** Two currencies met in one operation. A fault of the program: nobody can add euros to dollars. */
public final class CurrencyMismatch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CurrencyMismatch(Currency first, Currency second) {
        super("Amounts in " + first + " and " + second + " cannot be combined");
    }
}

package io.nimbill.simulator;

import java.util.function.Function;

/** The vendor's rate from its pricing currency, US dollars, to the billing currency; the same all month. */
record ExchangeRate(Decimal factor) {

    static ExchangeRate fromUsd(String currency) {
        return new ExchangeRate(
                switch (currency) {
                    case "USD" -> new Decimal(1, 0);
                    case "EUR" -> new Decimal(92, 2);
                    case "GBP" -> new Decimal(79, 2);
                    case "CHF" -> new Decimal(88, 2);
                    default -> new Decimal(125, 2);
                });
    }

    /** The same amount in the billing currency, exact. */
    Function<Line, Amount> of(Function<Line, Amount> inUsd) {
        Amount converted = new Amount();
        return line -> {
            converted.setProduct(inUsd.apply(line), factor);
            return converted;
        };
    }

    Text text() {
        return Text.of(factor.toBigDecimal().toPlainString());
    }
}

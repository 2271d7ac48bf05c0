package io.nimbill.web.subscription;

import io.nimbill.web.portal.DecimalConverter;
import io.nimbill.web.portal.Words;
import java.io.Serializable;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * The quantity that an address asks for, as the viewer's language writes it; 1 where none is asked for. Nothing is guessed:
 * what cannot be read, or could be read otherwise, is no quantity.
 *
 * @param text as the field shows it: what was read without grouping, so that it can be read again; else what was written
 * @param value null where it is none
 * @param readable whether it is a number at all
 */
record AskedQuantity(String text, BigDecimal value, boolean readable, char sign) implements Serializable {

    private static final int MOST_DECIMALS = 6;
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(9);

    /** Reads a parameter; null for none. */
    static AskedQuantity of(String asked, Locale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        char sign = symbols.getDecimalSeparator();
        if (asked == null) {
            return new AskedQuantity("1", BigDecimal.ONE, true, sign);
        }
        return DecimalConverter.read(asked, symbols)
                .map(BigDecimal::stripTrailingZeros)
                .map(value -> isPossible(value)
                        ? new AskedQuantity(value.toPlainString().replace('.', sign), value, true, sign)
                        : new AskedQuantity(asked, null, true, sign))
                .orElseGet(() -> new AskedQuantity(asked, null, false, sign));
    }

    private static boolean isPossible(BigDecimal value) {
        return value.signum() > 0 && value.scale() <= MOST_DECIMALS && value.compareTo(LARGEST) <= 0;
    }

    /** What is wrong with it, to stand at the field; null when nothing is. */
    String trouble(Words words) {
        if (value != null) {
            return null;
        }
        return readable ? words.text("quote.quantity.bounds") : words.text("form.decimal", "12" + sign + "5");
    }
}

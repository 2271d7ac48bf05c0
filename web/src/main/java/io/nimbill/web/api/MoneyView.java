package io.nimbill.web.api;

import io.nimbill.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An amount with its currency. */
@Schema(name = "Money")
public record MoneyView(
        @Schema(description = "A decimal, with all its digits", examples = "12.34")
        String amount,

        @Schema(description = "ISO 4217", examples = "EUR") String currency) {

    /** At the minor unit of its currency. */
    static MoneyView of(Money money) {
        return of(money.amount(), money.currency().getCurrencyCode());
    }

    /** With the digits it has; null stays null. */
    static MoneyView of(BigDecimal amount, String currency) {
        return amount == null ? null : new MoneyView(amount.toPlainString(), currency);
    }

    /** Without the zeros that only fill a column: at least as many decimals as the currency has. */
    static MoneyView ofPosted(BigDecimal amount, String currency) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        BigDecimal shown = amount.stripTrailingZeros();
        return of(shown.scale() < digits ? shown.setScale(digits) : shown, currency);
    }

    /** Without the zeros that only fill a column; null stays null. */
    static MoneyView exact(BigDecimal amount, String currency) {
        return amount == null ? null : of(plain(amount), currency);
    }

    /** A decimal as a text, without the zeros that only fill a column; null stays null. */
    static String text(BigDecimal number) {
        return number == null ? null : plain(number).toPlainString();
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

package io.nimbill.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RoundedChargesTest {

    private static final Pattern CASE = Pattern.compile("IN \\('([^)]*)'\\) THEN (\\d)");

    /** What the database makes of the expression, found by reading it. */
    private static int digits(String code) {
        Matcher cases = CASE.matcher(RoundedCharges.digits("k.currency"));
        while (cases.find()) {
            if (Set.of(cases.group(1).split("','")).contains(code)) {
                return Integer.parseInt(cases.group(2));
            }
        }
        return 2;
    }

    @Test
    void every_currency_is_rounded_to_its_own_minor_unit() {
        for (Currency currency : Currency.getAvailableCurrencies()) {
            if (currency.getDefaultFractionDigits() >= 0) {
                assertThat(digits(currency.getCurrencyCode()))
                        .as(currency.getCurrencyCode())
                        .isEqualTo(currency.getDefaultFractionDigits());
            }
        }
        assertThat(digits("JPY")).isZero();
        assertThat(digits("KWD")).isEqualTo(3);
    }
}

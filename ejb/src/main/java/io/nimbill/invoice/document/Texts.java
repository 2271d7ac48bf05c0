package io.nimbill.invoice.document;

import io.nimbill.money.Money;
import io.nimbill.time.BillingPeriod;
import io.nimbill.work.Languages;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Words, figures and days of documents and mails in one language. Languages without a bundle fall back to English,
 * never to the language of the machine.
 */
public final class Texts {

    private static final String BUNDLE = "io.nimbill.invoice.document";
    private static final char MINUS = '\u2212';

    private final Locale locale;
    private final boolean isolating;
    private final ResourceBundle words;

    private Texts(Locale locale, boolean isolating) {
        this.locale = locale;
        this.isolating = isolating;
        this.words = ResourceBundle.getBundle(
                BUNDLE,
                locale,
                Texts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Texts in a language given by its tag, such as {@code de} or {@code en-GB}. */
    public static Texts in(String languageTag) {
        return new Texts(Languages.of(languageTag), false);
    }

    /**
     * The same for the eyes of people: in languages that run from right to left, names, numbers and amounts are isolated
     * ({@code FSI … PDI}), so that each keeps its own direction among the words around it. Not for machines: the marks
     * are characters.
     */
    public Texts toBeSeen() {
        return new Texts(locale, isRightToLeft());
    }

    /** Whether lines begin on the right. */
    public boolean isRightToLeft() {
        return Languages.isRightToLeft(locale);
    }

    /** A name, number or other text that is not of this language, isolated where texts {@link #toBeSeen} are. */
    public String isolated(String text) {
        return isolating ? Languages.isolated(text, locale) : text;
    }

    public Locale locale() {
        return locale;
    }

    /** The sentence of a key with its arguments, which must be texts already. */
    public String of(String key, Object... arguments) {
        Object[] apart =
                Arrays.stream(arguments).map(each -> isolated(each.toString())).toArray();
        return new MessageFormat(words.getString(key), locale).format(apart);
    }

    /** Whether the bundle has the key. */
    public boolean has(String key) {
        return words.containsKey(key);
    }

    /** {@code 1,234.56 EUR} in the language's way, with the currency's decimals and a true minus sign. */
    public String money(Money amount) {
        return isolated(format(amount) + "\u00a0" + amount.currency().getCurrencyCode());
    }

    /** As {@link #money} without the currency, for columns that name it once. */
    public String amount(Money amount) {
        return isolated(format(amount));
    }

    private String format(Money amount) {
        int decimals = amount.currency().getDefaultFractionDigits();
        return decimal(decimals, decimals).format(amount.amount());
    }

    /** {@code 19 %}, {@code 5.5 %}. */
    public String percent(BigDecimal percent) {
        return isolated(decimal(0, 4).format(percent) + "\u00a0%");
    }

    /** A quantity with the decimals it has, and that it is one; empty for one, which needs no words. */
    public String quantity(BigDecimal quantity) {
        int decimals = Math.max(0, quantity.stripTrailingZeros().scale());
        return quantity.compareTo(BigDecimal.ONE) == 0
                ? ""
                : of("quantity", decimal(0, decimals).format(quantity));
    }

    public String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
    }

    /** {@code November 2026}, or both ends of a period that is no calendar month; the end is shown inclusive. */
    public String period(BillingPeriod period) {
        YearMonth month = YearMonth.from(period.start());
        if (period.equals(BillingPeriod.of(month))) {
            return month.format(Languages.monthAndYear(locale));
        }
        return day(period.start()) + " – " + day(period.end().minusDays(1));
    }

    private DecimalFormat decimal(int fewest, int most) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(fewest);
        format.setMaximumFractionDigits(most);
        var symbols = format.getDecimalFormatSymbols();
        symbols.setMinusSign(MINUS);
        format.setDecimalFormatSymbols(symbols);
        return format;
    }
}

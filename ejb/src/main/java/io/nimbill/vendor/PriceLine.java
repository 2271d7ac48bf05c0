package io.nimbill.vendor;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;

/** One line of a price list in CSV, read column by column; remembers the first column that is not what it should be. */
public final class PriceLine {

    private static final int MOST_DECIMALS = 18;
    private static final int MOST_DIGITS = 20;
    private static final int LONGEST_NUMBER = 60;

    private final NamedCsvRecord line;
    private final long number;
    private PriceDefect defect;

    /**
     * @param number of the line in the vendor's file, counted from 1
     */
    public PriceLine(NamedCsvRecord line, long number) {
        this.line = line;
        this.number = number;
        if (line.getFieldCount() > line.getHeader().size()) {
            defect = new PriceDefect(number, "", String.join(",", line.getFields()));
        }
    }

    /** How such lists are read: a line of another length than the head is one bad line, not the end. */
    public static CsvReader.CsvReaderBuilder csv() {
        return CsvReader.builder().allowMissingFields(true).allowExtraFields(true);
    }

    /** The text of a column; empty where there is none. */
    public String text(String column) {
        return line.findField(column).map(String::strip).orElse("");
    }

    /** The text of a column that has to be there. */
    public String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            blame(column);
        }
        return text;
    }

    /** An exact number, not below zero; zero where the column is empty. */
    public BigDecimal quantity(String column) {
        return text(column).isEmpty() ? BigDecimal.ZERO : number(column);
    }

    /** An exact number, not below zero, that has to be there. */
    public BigDecimal number(String column) {
        BigDecimal value = parsed(text(column));
        if (value == null) {
            blame(column);
            return BigDecimal.ZERO;
        }
        return value;
    }

    /** A currency of ISO 4217. */
    public String currency(String column) {
        try {
            return Currency.getInstance(text(column)).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            blame(column);
            return "";
        }
    }

    /** A time in the vendor's form; null where the column is empty. */
    public Instant time(String column, Function<String, Instant> form) {
        try {
            return text(column).isEmpty() ? null : form.apply(text(column));
        } catch (DateTimeException e) {
            blame(column);
            return null;
        }
    }

    /** What is wrong with it, once all columns have been read; empty for a good line. */
    public Optional<PriceDefect> defect() {
        return Optional.ofNullable(defect);
    }

    private void blame(String column) {
        if (defect == null) {
            String found = text(column);
            defect = new PriceDefect(number, column, found.isEmpty() ? String.join(",", line.getFields()) : found);
        }
    }

    /** What fits where prices and quantities are kept, to the last digit; else null. */
    static BigDecimal parsed(String text) {
        try {
            BigDecimal value = text.length() > LONGEST_NUMBER ? null : new BigDecimal(text);
            return value != null && fits(value) ? value : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Whether it is not below zero and can be kept without losing a digit. */
    public static boolean fits(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        return value.signum() >= 0 && bare.scale() <= MOST_DECIMALS && bare.precision() - bare.scale() <= MOST_DIGITS;
    }
}

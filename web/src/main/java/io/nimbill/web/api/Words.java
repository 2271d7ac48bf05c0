package io.nimbill.web.api;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Query parameters of a fixed form. */
final class Words {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9998;

    private Words() {}

    /** One of the words of an enum; null when absent. */
    static <E extends Enum<E>> E inQuery(Class<E> type, String name, String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> ApiProblem.ofParameter(
                        name,
                        "malformed",
                        "One of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    /** A day such as {@code 2026-11-30}; null when absent. */
    static LocalDate dayInQuery(String name, String text) {
        try {
            return text == null ? null : day(text);
        } catch (DateTimeException e) {
            throw ApiProblem.ofParameter(name, "malformed", "Has to be a day such as 2026-11-30.");
        }
    }

    /** An amount such as {@code 1234.56}, not negative; null when absent. */
    static BigDecimal amountInQuery(String name, String text) {
        if (text != null && !text.matches("[0-9]{1,15}([.][0-9]{1,4})?")) {
            throw ApiProblem.ofParameter(name, "malformed", "Has to be an amount such as 1234.56.");
        }
        return text == null ? null : new BigDecimal(text);
    }

    /** A billing month such as {@code 2026-11}; null when absent. */
    static YearMonth monthInQuery(String name, String text) {
        try {
            return text == null ? null : month(text);
        } catch (DateTimeException e) {
            throw ApiProblem.ofParameter(name, "malformed", "Has to be a month such as 2026-11.");
        }
    }

    /** A day that the database can keep. */
    static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        requireYear(day.getYear());
        return day;
    }

    /** A month of which the database can keep the days. */
    static YearMonth month(String text) {
        YearMonth month = YearMonth.parse(text);
        requireYear(month.getYear());
        return month;
    }

    private static void requireYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("No year of ours: " + year);
        }
    }

    /** {@code true} or {@code false}; false when absent. */
    static boolean flagInQuery(String name, String text) {
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw ApiProblem.ofParameter(name, "malformed", "Has to be true or false.");
    }
}

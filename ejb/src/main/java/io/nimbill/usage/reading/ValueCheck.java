package io.nimbill.usage.reading;

import io.nimbill.work.Saying;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what is wrong with the text of a value, in Java, with the same rules as the engine's macros. */
final class ValueCheck {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,4})?");
    private static final Pattern MICROSOFT = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})( 0?0:00(:00)?)?");
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})(?:[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?) ?(Z|[+-]\\d{2}(?::?\\d{2})?)?)?");
    private static final int SHOWN = 60;

    private ValueCheck() {}

    /** What is wrong, with the remedy. */
    record Complaint(Saying message, Saying remedy) {}

    static Optional<Complaint> check(ValueForm form, String value) {
        return switch (form) {
            case TEXT ->
                value.indexOf('\0') >= 0
                        ? complaint(Saying.of("defect.nul-in-text"), Saying.of("remedy.without-it"))
                        : Optional.empty();
            case COST, QUANTITY, RATE -> number(value, form.wholeDigits(), form.decimals());
            case TIME -> isoDay(value).isPresent() ? Optional.empty() : time(value, "2026-11-01T00:00:00Z");
            case MICROSOFT_TIME ->
                microsoftDay(value).isPresent() ? Optional.empty() : time(value, "11/30/2026 or 2026-11-30");
            case CURRENCY ->
                Currencies.isCurrent(value)
                        ? Optional.empty()
                        : complaint(
                                Saying.of("defect.not-a-currency", shown(value)), Saying.of("remedy.correct-currency"));
        };
    }

    /** UTC day of an ISO time, if it is one. */
    static Optional<LocalDate> isoDay(String value) {
        OptionalLong seconds = isoSeconds(value);
        return seconds.isEmpty()
                ? Optional.empty()
                : Optional.of(LocalDate.ofEpochDay(Math.floorDiv(seconds.getAsLong(), TimeText.DAY)));
    }

    /** Seconds since 1970 of an ISO time, if it is one; a fraction counts as one more second. */
    static OptionalLong isoSeconds(String value) {
        Matcher parts = ISO.matcher(value);
        if (!parts.matches()) {
            return OptionalLong.empty();
        }
        try {
            LocalDate day = LocalDate.parse(parts.group(1));
            return OptionalLong.of(
                    parts.group(2) == null
                            ? day.toEpochDay() * TimeText.DAY
                            : utcSeconds(day, parts.group(2), parts.group(3)));
        } catch (DateTimeException e) {
            return OptionalLong.empty();
        }
    }

    private static long utcSeconds(LocalDate day, String time, String zone) {
        boolean utc = zone == null || zone.equals("Z");
        ZoneOffset offset = utc ? ZoneOffset.UTC : ZoneOffset.of(zone);
        boolean endOfDay = time.startsWith("24:00") && time.chars().allMatch(c -> "24:0.".indexOf(c) >= 0);
        LocalDateTime local = endOfDay ? day.plusDays(1).atStartOfDay() : LocalDateTime.of(day, LocalTime.parse(time));
        return local.toEpochSecond(offset) + (local.getNano() > 0 ? 1 : 0);
    }

    /** Day of {@code M/D/YYYY} or of an ISO time, if it is one. */
    static Optional<LocalDate> microsoftDay(String value) {
        Matcher parts = MICROSOFT.matcher(value);
        if (!parts.matches()) {
            return isoDay(value);
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group(3)),
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Complaint> number(String value, int whole, int decimals) {
        if (!NUMBER.matcher(value).matches()) {
            return complaint(Saying.of("defect.not-a-number", shown(value)), Saying.of("remedy.plain-numbers"));
        }
        BigDecimal exact = new BigDecimal(value).stripTrailingZeros();
        if (exact.scale() > decimals) {
            return complaint(
                    Saying.of("defect.too-many-decimals", shown(value), decimals), Saying.of("remedy.not-exact"));
        }
        if (exact.signum() != 0 && exact.precision() - exact.scale() > whole) {
            return complaint(
                    Saying.of("defect.too-many-digits", shown(value), whole), Saying.of("remedy.beyond-value"));
        }
        return Optional.empty();
    }

    private static Optional<Complaint> time(String value, String example) {
        return complaint(Saying.of("defect.not-a-time", shown(value)), Saying.of("remedy.write-as", example));
    }

    private static Optional<Complaint> complaint(Saying message, Saying remedy) {
        return Optional.of(new Complaint(message, remedy));
    }

    static String shown(String value) {
        String clean = value.replaceAll("\\p{Cntrl}", "?");
        return "\"" + (clean.length() > SHOWN ? clean.substring(0, SHOWN) + "…" : clean) + "\"";
    }
}

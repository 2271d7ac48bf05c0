package io.nimbill.usage.reading;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Turns the text of a time into seconds since 1970, UTC. The usual forms are read digit by digit, the last text is
 * remembered, the rest goes through {@code java.time} by the rules of {@link ValueCheck}.
 */
final class TimeText {
    static final long NONE = Long.MIN_VALUE;
    static final long DAY = 86_400;
    private static final int FULL = 19;

    private final boolean microsoft;
    private byte[] lastText = new byte[32];
    private int lastLength = -1;
    private long lastSeconds;
    private int lastDate;
    private long lastDateDay = NONE;

    TimeText(boolean microsoft) {
        this.microsoft = microsoft;
    }

    /** Seconds since 1970, {@link #NONE} when the text is no time. */
    long seconds(byte[] data, int start, int end) {
        int length = end - start;
        if (length == lastLength && java.util.Arrays.equals(data, start, end, lastText, 0, length)) {
            return lastSeconds;
        }
        long seconds = parse(data, start, end);
        if (length <= lastText.length) {
            System.arraycopy(data, start, lastText, 0, length);
            lastLength = length;
            lastSeconds = seconds;
        }
        return seconds;
    }

    private long parse(byte[] data, int start, int end) {
        int length = end - start;
        boolean usual = length == FULL || length == FULL + 1 && data[end - 1] == 'Z';
        if (!usual
                || data[start + 4] != '-'
                || data[start + 7] != '-'
                || data[start + 13] != ':'
                || data[start + 16] != ':'
                || data[start + 10] != 'T' && data[start + 10] != ' ') {
            return slow(data, start, end);
        }
        int year = two(data, start) * 100 + two(data, start + 2);
        int month = two(data, start + 5);
        int day = two(data, start + 8);
        int hour = two(data, start + 11);
        int minute = two(data, start + 14);
        int second = two(data, start + 17);
        boolean valid = year >= 0
                && month >= 1
                && month <= 12
                && day >= 1
                && hour >= 0
                && hour <= 23
                && minute >= 0
                && minute <= 59
                && second >= 0
                && second <= 59
                && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
        return valid ? epochDay(year, month, day) * DAY + hour * 3600L + minute * 60L + second : slow(data, start, end);
    }

    private long epochDay(int year, int month, int day) {
        int date = year * 10_000 + month * 100 + day;
        if (date != lastDate || lastDateDay == NONE) {
            lastDate = date;
            lastDateDay = LocalDate.of(year, month, day).toEpochDay();
        }
        return lastDateDay;
    }

    /** Two digits, negative when they are none. */
    private static int two(byte[] data, int at) {
        int tens = data[at] - '0';
        int ones = data[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1_000_000 : tens * 10 + ones;
    }

    private long slow(byte[] data, int start, int end) {
        String text = new String(data, start, end - start, StandardCharsets.UTF_8);
        if (microsoft && text.indexOf('/') >= 0) {
            return ValueCheck.microsoftDay(text)
                    .map(day -> day.toEpochDay() * DAY)
                    .orElse(NONE);
        }
        return ValueCheck.isoSeconds(text).orElse(NONE);
    }
}

package io.nimbill.simulator;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

/** The hours of a month as text, from the first (0) to the end of the last, written once for all lines. */
final class Hours {

    private final Text[] texts;

    private Hours(Text[] texts) {
        this.texts = texts;
    }

    /** {@code 2026-10-01T00:00:00Z}. */
    static Hours iso(YearMonth month) {
        return formatted(month, DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'"), 0);
    }

    /** {@code 10/01/2026}, as Azure exports write days. */
    static Hours american(YearMonth month) {
        return formatted(month, DateTimeFormatter.ofPattern("MM/dd/yyyy"), 0);
    }

    /** The same times some seconds earlier: ends that Microsoft writes as the last second of a day. */
    static Hours isoEnds(YearMonth month) {
        return formatted(month, DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'"), 1);
    }

    Text at(int hour) {
        return texts[hour];
    }

    Text first() {
        return texts[0];
    }

    Text end() {
        return texts[texts.length - 1];
    }

    private static Hours formatted(YearMonth month, DateTimeFormatter format, int secondsBefore) {
        LocalDateTime start = month.atDay(1).atStartOfDay();
        Text[] texts = new Text[month.lengthOfMonth() * 24 + 1];
        for (int hour = 0; hour < texts.length; hour++) {
            texts[hour] = Text.of(format.format(start.plusHours(hour).minusSeconds(secondsBefore)));
        }
        return new Hours(texts);
    }
}

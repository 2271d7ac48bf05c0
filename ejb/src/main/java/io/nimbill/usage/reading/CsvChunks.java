package io.nimbill.usage.reading;

import java.util.Locale;

/**
 * How much of a CSV file the engine takes into memory at once. Told only that rows may be long, it takes sixteen times
 * the longest possible row, or the whole file if that is less, whatever its memory limit; so it is told how long they are.
 */
final class CsvChunks {
    private static final long USUAL_ROW = 2_000_000;
    private static final long USUAL_CHUNK = 32_000_000;
    private static final int ROWS_IN_CHUNK = 2;

    private CsvChunks() {}

    /** Options of {@code read_csv} for a file whose longest row has so many bytes. */
    static String forRowsOf(long longestRow) {
        long row = Math.max(USUAL_ROW, longestRow + 1);
        return String.format(
                Locale.ROOT, " max_line_size = %d, buffer_size = %d", row, Math.max(USUAL_CHUNK, ROWS_IN_CHUNK * row));
    }
}

package io.nimbill.usage.reading;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Splits CSV text (RFC 4180, UTF-8) into records without making objects: eight bytes are looked at in one step, and a
 * field is a range of the window. Line ends may be mixed; empty lines are left out; a byte-order mark is skipped.
 */
final class RecordScanner {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long COMMAS = ONES * ',';
    private static final long FEEDS = ONES * '\n';
    private static final long QUOTES = ONES * '"';
    private static final int WINDOW = 1 << 20;
    private static final int SLACK = 8;
    private static final int MAX_RECORD = 16 << 20;

    private final InputStream in;
    private byte[] data = new byte[WINDOW + SLACK];
    private int position;
    private int limit;
    private boolean ended;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private boolean[] escaped = new boolean[64];
    private int count;
    private long line = 1;
    private long recordLine;
    private int recordStart;
    private int feedsInRecord;
    private long seenNul;
    private long seenHigh;

    RecordScanner(InputStream in) throws IOException {
        this.in = in;
        fill();
        boolean mark = limit >= 3 && data[0] == (byte) 0xef && data[1] == (byte) 0xbb && data[2] == (byte) 0xbf;
        position = mark ? 3 : 0;
    }

    /** A record that is no CSV. */
    static final class Malformed extends IOException {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }

    /**
     * Moves to the next record.
     *
     * @return false at the end of the text
     * @throws Malformed when the record breaks CSV; the scan cannot go on
     */
    boolean next() throws IOException {
        while (true) {
            if (position == limit && (ended || !fill())) {
                return false;
            }
            recordLine = line;
            boolean whole = parse();
            while (!whole) {
                if (!ended && fill()) {
                    whole = parse();
                } else {
                    ended = true;
                    whole = parse();
                }
            }
            line += feedsInRecord + 1L;
            if (count > 1 || ends[0] > starts[0]) {
                return true;
            }
        }
    }

    /** Parses the record at the position; false when the window ends before it does. */
    private boolean parse() throws Malformed {
        int at = position;
        count = 0;
        feedsInRecord = 0;
        seenNul = 0;
        seenHigh = 0;
        recordStart = position;
        while (true) {
            if (count == starts.length) {
                grow();
            }
            boolean isQuoted = at < limit && data[at] == '"';
            int end = isQuoted ? quoted(at + 1) : delimiter(at);
            if (end < 0 || end >= limit && !ended) {
                return notWhole(end < 0);
            }
            if (isQuoted) {
                starts[count] = at + 1;
                ends[count] = end - 1;
            } else {
                starts[count] = at;
                ends[count] = end;
                escaped[count] = false;
            }
            count++;
            if (end >= limit || data[end] == '\n') {
                finish(end, isQuoted);
                return true;
            }
            if (data[end] != ',') {
                if (data[end] == '\r' && (end + 1 >= limit ? ended : data[end + 1] == '\n')) {
                    position = Math.min(end + 2, limit);
                    return true;
                }
                if (data[end] == '\r' && end + 1 >= limit) {
                    return false;
                }
                throw new Malformed("text follows a closing quote");
            }
            at = end + 1;
        }
    }

    private boolean notWhole(boolean openQuote) throws Malformed {
        if (openQuote && ended) {
            throw new Malformed("a quote is opened and never closed");
        }
        return false;
    }

    private void finish(int end, boolean isQuoted) {
        int last = count - 1;
        if (!isQuoted && ends[last] > starts[last] && data[ends[last] - 1] == '\r') {
            ends[last]--;
        }
        position = Math.min(end + 1, limit);
    }

    /** Position of the next comma or line feed, the limit when there is none. */
    private int delimiter(int from) {
        int at = from;
        while (at < limit) {
            long word = (long) WORDS.get(data, at);
            long commas = word ^ COMMAS;
            long feeds = word ^ FEEDS;
            long hits = ((commas - ONES) & ~commas | (feeds - ONES) & ~feeds) & HIGHS;
            seenNul |= (word - ONES) & ~word & HIGHS;
            seenHigh |= word & HIGHS;
            if (hits != 0) {
                return Math.min(limit, at + (Long.numberOfTrailingZeros(hits) >>> 3));
            }
            at += 8;
        }
        return limit;
    }

    /** Position after the closing quote; -1 when there is none in the window. Remembers doubled quotes and line feeds. */
    private int quoted(int from) {
        int at = from;
        boolean doubled = false;
        while (at < limit) {
            long word = (long) WORDS.get(data, at);
            long quotes = word ^ QUOTES;
            long feeds = word ^ FEEDS;
            long hits = (quotes - ONES) & ~quotes & HIGHS;
            long newLines = (feeds - ONES) & ~feeds & HIGHS;
            seenNul |= (word - ONES) & ~word & HIGHS;
            seenHigh |= word & HIGHS;
            if (hits == 0) {
                feedsInRecord += newLines == 0 ? 0 : feeds(at, Math.min(limit, at + 8));
                at += 8;
                continue;
            }
            int quote = at + (Long.numberOfTrailingZeros(hits) >>> 3);
            if (quote >= limit) {
                return -1;
            }
            feedsInRecord += newLines == 0 ? 0 : feeds(at, quote);
            if (quote + 1 < limit && data[quote + 1] == '"') {
                doubled = true;
                at = quote + 2;
            } else {
                escaped[count] = doubled;
                return quote + 1;
            }
        }
        return -1;
    }

    private int feeds(int from, int to) {
        int feeds = 0;
        for (int i = from; i < to; i++) {
            feeds += data[i] == '\n' ? 1 : 0;
        }
        return feeds;
    }

    /** Moves the unread rest to the front and reads more; false when nothing more came. */
    private boolean fill() throws IOException {
        int rest = limit - position;
        if (rest > MAX_RECORD) {
            throw new Malformed("a record is longer than 16 MiB");
        }
        if (rest > data.length / 2) {
            data = Arrays.copyOf(data, data.length * 2);
        }
        System.arraycopy(data, position, data, 0, rest);
        position = 0;
        limit = rest;
        int read = in.read(data, limit, data.length - SLACK - limit);
        ended = read < 0;
        limit += Math.max(0, read);
        return read > 0;
    }

    private void grow() {
        starts = Arrays.copyOf(starts, count * 2);
        ends = Arrays.copyOf(ends, count * 2);
        escaped = Arrays.copyOf(escaped, count * 2);
    }

    /** Line on which the record begins, from 1. */
    long line() {
        return recordLine;
    }

    int count() {
        return count;
    }

    byte[] data() {
        return data;
    }

    int start(int field) {
        return starts[field];
    }

    int end(int field) {
        return ends[field];
    }

    /** Whether the field holds doubled quotes that stand for one. */
    boolean isEscaped(int field) {
        return escaped[field];
    }

    /** Whether a word of the record held a NUL byte; may be true because of a neighbour, never wrongly false. */
    boolean mayHoldNul() {
        return seenNul != 0;
    }

    /** Whether the record may hold bytes outside ASCII. */
    boolean mayHoldHigh() {
        return seenHigh != 0;
    }

    int recordStart() {
        return recordStart;
    }

    int recordEnd() {
        return ends[count - 1];
    }

    /** A field as text. */
    String text(int field) {
        String text = new String(data, starts[field], ends[field] - starts[field], StandardCharsets.UTF_8);
        return escaped[field] ? text.replace("\"\"", "\"") : text;
    }
}

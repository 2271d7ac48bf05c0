package io.nimbill.usage;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Walks through a slice's row file line by line without making objects of the fields.
 *
 * <p>Not safe for use by several threads.
 */
public final class DailyRowFile implements AutoCloseable {
    private static final int COLUMNS = DailyColumn.values().length;

    private final InputStream in;
    private byte[] line = new byte[512];
    private int length;
    private final int[] starts = new int[COLUMNS + 1];
    private byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;

    private DailyRowFile(InputStream in) {
        this.in = in;
    }

    /**
     * Opens a row file.
     *
     * @param rows the file of a slice
     * @return before its first row
     * @throws IOException when it cannot be opened
     */
    public static DailyRowFile open(Path rows) throws IOException {
        return new DailyRowFile(Files.newInputStream(rows));
    }

    /**
     * Opens a block of a row file.
     *
     * @param rows the file of a slice
     * @param block the block of one account
     * @return before its first row
     * @throws IOException when it cannot be opened
     */
    public static DailyRowFile open(Path rows, AccountContent block) throws IOException {
        return open(rows, block.byteOffset(), block.byteOffset() + block.byteLength());
    }

    /**
     * Opens a range of a row file.
     *
     * @param rows the file of a slice
     * @param from where its first row begins
     * @param to where its last row ends
     * @return before its first row
     * @throws IOException when it cannot be opened
     */
    public static DailyRowFile open(Path rows, long from, long to) throws IOException {
        InputStream file = Files.newInputStream(rows);
        file.skipNBytes(from);
        return new DailyRowFile(new BlockStream(file, to - from));
    }

    /**
     * Moves to the next row.
     *
     * @return false at the end
     * @throws IOException when reading fails or a line has another number of columns
     */
    public boolean next() throws IOException {
        length = 0;
        boolean ended = fillLine();
        if (length == 0 && !ended) {
            return false;
        }
        int column = 1;
        starts[0] = 0;
        for (int i = 0; i < length; i++) {
            if (line[i] == '\t') {
                if (column >= COLUMNS) {
                    throw new IOException("a daily row has too many columns");
                }
                starts[column++] = i + 1;
            }
        }
        if (column != COLUMNS) {
            throw new IOException("a daily row has " + column + " columns instead of " + COLUMNS);
        }
        starts[COLUMNS] = length + 1;
        return true;
    }

    /** Copies up to the next line feed; true when one was found. */
    private boolean fillLine() throws IOException {
        while (true) {
            if (position == limit) {
                limit = in.read(buffer, 0, buffer.length);
                position = 0;
                if (limit <= 0) {
                    limit = 0;
                    return false;
                }
            }
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            append(end - position);
            if (end < limit) {
                position = end + 1;
                return true;
            }
            position = limit;
        }
    }

    private void append(int count) {
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(line.length * 2, length + count));
        }
        System.arraycopy(buffer, position, line, length, count);
        length += count;
    }

    /**
     * Bytes of the present line with its line feed.
     *
     * @return their number
     */
    public int bytes() {
        return length + 1;
    }

    /**
     * An ordinal.
     *
     * @param column a column with a dimension
     * @return the ordinal
     */
    public int ordinal(DailyColumn column) {
        return (int) number(column);
    }

    /**
     * A whole number.
     *
     * @param column which
     * @return its value
     */
    public long number(DailyColumn column) {
        long value = 0;
        for (int i = start(column); i < end(column); i++) {
            value = value * 10 + (line[i] - '0');
        }
        return value;
    }

    /**
     * Whether a value is null.
     *
     * @param column which
     * @return true for {@code \N}
     */
    public boolean isNull(DailyColumn column) {
        return line[start(column)] == '\\';
    }

    /**
     * A text.
     *
     * @param column which
     * @return its text, null for {@code \N}
     */
    public String text(DailyColumn column) {
        return isNull(column)
                ? null
                : new String(line, start(column), end(column) - start(column), StandardCharsets.UTF_8);
    }

    /**
     * A decimal.
     *
     * @param column which
     * @return its exact value without trailing zeros, null for {@code \N}
     */
    public BigDecimal decimal(DailyColumn column) {
        return isNull(column) ? null : Decimals.parse(line, start(column), end(column));
    }

    /**
     * Copies the text of a plain value, decimals without the zeros at their end, so that equal values are equal bytes;
     * nothing for null.
     *
     * @param column which
     * @param target long enough for the value
     * @param at where to begin in it
     * @return where the copy ends
     */
    public int copy(DailyColumn column, byte[] target, int at) {
        if (isNull(column)) {
            return at;
        }
        int start = start(column);
        boolean isDecimal = column.ordinal() >= DailyColumn.LINE_RATE.ordinal();
        int end = isDecimal ? Decimals.significantEnd(line, start, end(column)) : end(column);
        System.arraycopy(line, start, target, at, end - start);
        return at + end - start;
    }

    /**
     * Adds a decimal to a sum; null adds nothing.
     *
     * @param column which
     * @param sum where to
     */
    public void add(DailyColumn column, DecimalSum sum) {
        if (!isNull(column)) {
            sum.add(line, start(column), end(column));
        }
    }

    /**
     * Whether the text of a value is the given one.
     *
     * @param column which
     * @param text the bytes to compare with
     * @return true when they are the same
     */
    public boolean is(DailyColumn column, byte[] text) {
        return Arrays.equals(line, start(column), end(column), text, 0, text.length);
    }

    byte[] lineBytes() {
        return line;
    }

    int start(DailyColumn column) {
        return starts[column.ordinal()];
    }

    int end(DailyColumn column) {
        return starts[column.ordinal() + 1] - 1;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Ends after a number of bytes. */
    private static final class BlockStream extends InputStream {
        private final InputStream in;
        private long left;

        BlockStream(InputStream in, long bytes) {
            this.in = new BufferedInputStream(in, 1 << 16);
            this.left = bytes;
        }

        @Override
        public int read() throws IOException {
            if (left == 0) {
                return -1;
            }
            left--;
            return in.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int count) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = in.read(bytes, offset, (int) Math.min(count, left));
            left -= Math.max(0, read);
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}

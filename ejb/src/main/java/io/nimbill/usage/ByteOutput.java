package io.nimbill.usage;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A buffered output for one thread. The standard one locks at every byte, which costs more than all the rest when
 * millions of short fields are written.
 */
public final class ByteOutput implements AutoCloseable {
    private static final int SIZE = 1 << 18;

    private final OutputStream out;
    private final byte[] buffer = new byte[SIZE];
    private int used;
    private long flushed;

    /**
     * Buffers an output.
     *
     * @param out where the bytes go; closed with this
     */
    public ByteOutput(OutputStream out) {
        this.out = out;
    }

    /**
     * Writes one byte.
     *
     * @param value the byte
     * @throws IOException when the output fails
     */
    public void put(int value) throws IOException {
        if (used == SIZE) {
            flush();
        }
        buffer[used++] = (byte) value;
    }

    /**
     * Writes bytes.
     *
     * @param bytes all of them are written
     * @throws IOException when the output fails
     */
    public void put(byte[] bytes) throws IOException {
        put(bytes, 0, bytes.length);
    }

    /**
     * Writes a run of bytes.
     *
     * @param bytes from here
     * @param start first
     * @param end after the last
     * @throws IOException when the output fails
     */
    public void put(byte[] bytes, int start, int end) throws IOException {
        int length = end - start;
        if (used + length > SIZE) {
            flush();
        }
        if (length > SIZE) {
            out.write(bytes, start, length);
            flushed += length;
        } else {
            System.arraycopy(bytes, start, buffer, used, length);
            used += length;
        }
    }

    /**
     * Writes a text of ASCII characters.
     *
     * @param text the text
     * @throws IOException when the output fails
     */
    public void ascii(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            put(text.charAt(i));
        }
    }

    /**
     * Writes a whole number.
     *
     * @param number the number
     * @throws IOException when the output fails
     */
    public void number(long number) throws IOException {
        if (number >= 0 && number < 10) {
            put('0' + (int) number);
        } else {
            ascii(Long.toString(number));
        }
    }

    /**
     * How much was written.
     *
     * @return bytes since the beginning
     */
    public long written() {
        return flushed + used;
    }

    private void flush() throws IOException {
        out.write(buffer, 0, used);
        flushed += used;
        used = 0;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flush();
        }
    }
}

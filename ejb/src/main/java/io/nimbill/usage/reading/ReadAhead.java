package io.nimbill.usage.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Reads a stream in a thread of its own, a few chunks ahead: inflating and scanning then run side by side. Closing it
 * ends the thread.
 */
final class ReadAhead extends InputStream {
    private static final int CHUNK = 1 << 18;
    private static final int AHEAD = 8;

    /** Bytes read, or how reading ended. */
    private record Chunk(byte[] bytes, int length, IOException failure) {}

    private final BlockingQueue<Chunk> full = new ArrayBlockingQueue<>(AHEAD);
    private final BlockingQueue<byte[]> free = new ArrayBlockingQueue<>(AHEAD + 2);
    private final InputStream source;
    private final Thread reader;
    private Chunk current;
    private int position;

    ReadAhead(InputStream source) {
        this.source = source;
        for (int i = 0; i < AHEAD; i++) {
            free.add(new byte[CHUNK]);
        }
        reader = new Thread(this::readAll, "vendor-file-read-ahead");
        reader.setDaemon(true);
        reader.start();
    }

    private void readAll() {
        try {
            boolean ended = false;
            while (!ended) {
                byte[] bytes = free.take();
                Chunk chunk = readChunk(bytes);
                ended = chunk.length() < 0 || chunk.failure() != null;
                full.put(chunk);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Chunk readChunk(byte[] bytes) {
        try {
            int count = source.readNBytes(bytes, 0, bytes.length);
            return new Chunk(bytes, count == 0 ? -1 : count, null);
        } catch (IOException e) {
            return new Chunk(bytes, 0, e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (current == null && !next()) {
            return -1;
        }
        int count = Math.min(length, current.length() - position);
        System.arraycopy(current.bytes(), position, target, offset, count);
        position += count;
        if (position == current.length()) {
            free.add(current.bytes());
            current = null;
        }
        return count;
    }

    private boolean next() throws IOException {
        try {
            Chunk chunk = full.take();
            if (chunk.failure() != null) {
                full.add(chunk);
                throw chunk.failure();
            }
            if (chunk.length() < 0) {
                full.add(chunk);
                return false;
            }
            current = chunk;
            position = 0;
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("reading was interrupted");
        }
    }

    @Override
    public void close() throws IOException {
        reader.interrupt();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        source.close();
    }
}

package io.nimbill.usage.reading;

import io.nimbill.work.Saying;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with an error when an inflated stream grows out of proportion to its packed size. */
final class GuardedStream extends FilterInputStream {
    /** Cost files pack 5 to 60 times; the best that deflate can do is 1,032. */
    private static final long RATIO = 150;

    private static final long ALWAYS_ALLOWED = 64L << 20;

    private final long limit;
    private long read;

    GuardedStream(InputStream in, long packedBytes) {
        super(in);
        limit = Math.max(ALWAYS_ALLOWED, packedBytes * RATIO);
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int bytes) throws IOException {
        read += bytes;
        if (read > limit) {
            throw new TooLarge();
        }
    }

    private static final Saying WHAT = Saying.of("defect.inflates", RATIO);

    /** The stream is larger than a cost file can be. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super(WHAT.english());
        }

        Saying what() {
            return WHAT;
        }
    }
}

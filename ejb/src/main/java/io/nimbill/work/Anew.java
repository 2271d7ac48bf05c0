package io.nimbill.work;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Begins work anew that clashed with other work: up to five times, with a growing, random pause. */
public final class Anew {

    static final int TRIES = 5;

    private static final long FIRST_PAUSE_MILLIS = 20;

    private Anew() {}

    /**
     * Does the work, the whole of it once more after each {@link Conflict}.
     *
     * @throws RuntimeException what the work threw the last time, or any time it was no conflict
     */
    public static <T> T onConflict(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException failure) {
                if (attempt == TRIES || !Conflict.isIn(failure)) {
                    throw failure;
                }
                pause(attempt);
            }
        }
    }

    private static void pause(int attempt) {
        long longest = FIRST_PAUSE_MILLIS << attempt;
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(FIRST_PAUSE_MILLIS, longest + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted between two tries", e);
        }
    }
}

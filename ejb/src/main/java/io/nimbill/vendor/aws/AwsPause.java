package io.nimbill.vendor.aws;

import io.nimbill.vendor.VendorFailure;
import java.util.concurrent.ThreadLocalRandom;

/** A pause before the next try: twice as long each time, with jitter. */
final class AwsPause {

    private AwsPause() {}

    static void before(int attempt, long firstMillis) {
        long longest = firstMillis << attempt;
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(firstMillis, longest + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new VendorFailure(VendorFailure.Kind.UNREACHABLE, "Interrupted between two tries", e);
        }
    }
}

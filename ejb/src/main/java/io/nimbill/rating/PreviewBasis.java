package io.nimbill.rating;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the preview of a price version rests on.
 *
 * <p>It is outdated at once when the draft's rules or the book's assignments changed, or when there are other months of
 * datasets it would price: the first usage of a month, or a month that was locked. Deliveries come all day, and prices above
 * may change at any time: a preview stands for a day whatever they bring to months it has seen, else nobody could ever
 * activate anything; later it is outdated when any of those deliveries was switched, or any price, since it was asked for.
 *
 * @param lasting what must be the same always
 * @param passing what must be the same once the preview is a day old
 */
record PreviewBasis(String lasting, String passing) {

    /** How long new deliveries and prices leave a preview valid. */
    static final Duration STANDS = Duration.ofDays(1);

    /**
     * A month of a dataset with charges of the version's seller.
     *
     * @param slice month and dataset
     * @param delivery the one that counts
     */
    record Usage(String slice, long delivery) {}

    /**
     * A basis.
     *
     * @param rules hash of the draft's rules
     * @param given to whom its book is given
     * @param usage what it would price, in a fixed order
     * @param epoch of all prices
     */
    static PreviewBasis of(String rules, String given, List<Usage> usage, long epoch) {
        List<String> slices = usage.stream().map(Usage::slice).toList();
        return new PreviewBasis(
                rules + " " + digest(given) + " " + digest(slices),
                digest(usage + " " + epoch).toString());
    }

    /** As it is kept. */
    String words() {
        return lasting + " " + passing;
    }

    /** Whether a preview is outdated that was asked for at a time on the basis that was kept. */
    boolean outdates(String kept, Instant asked, Instant now) {
        boolean young = now.isBefore(asked.plus(STANDS));
        return young ? !kept.startsWith(lasting + " ") : !kept.equals(words());
    }

    private static UUID digest(Object facts) {
        return UUID.nameUUIDFromBytes(facts.toString().getBytes(StandardCharsets.UTF_8));
    }
}

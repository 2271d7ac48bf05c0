package io.nimbill.subscription;

import io.nimbill.time.Cycle;
import io.nimbill.work.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a client is bound to within a term: it may leave, or hold less, where a term ends, and within the window after the
 * start, a renewal or an increase as far back as what it held before.
 */
final class Bonds {

    private final Story story;
    private final Cycle term;
    private final LocalDate start;
    private final Instant now;

    /** {@code term} is null where the client is bound for nothing. */
    Bonds(Story story, Cycle term, LocalDate start, Instant now) {
        this.story = story;
        this.term = term;
        this.start = start;
        this.now = now;
    }

    /**
     * Refuses an end that the term does not allow.
     *
     * @param day first day on which it is held no more
     * @throws Refusal {@code bound-until} naming the end of the term
     */
    void requireEndPossible(LocalDate day) {
        requireQuantityPossible(day, BigDecimal.ZERO);
    }

    /** Refuses to hold less than the term demands; refusals as for {@link #requireEndPossible}. */
    void requireQuantityPossible(LocalDate day, BigDecimal quantity) {
        if (term == null || quantity.compareTo(committed(day)) >= 0) {
            return;
        }
        LocalDate end = term.around(day).end();
        throw new Refusal("bound-until", "day", "The term ends on " + end + "; until then it cannot be given back.")
                .with(end);
    }

    /** What has to be held on a day of a term at least. */
    BigDecimal committed(LocalDate day) {
        LocalDate begun = term.around(day).start();
        boolean renewal = begun.equals(day) && begun.isAfter(start);
        if (renewal || isOpen(begun, day)) {
            return BigDecimal.ZERO;
        }
        List<LocalDate> open = story.increases().stream()
                .filter(increase -> !increase.isAfter(day) && isOpen(increase, day))
                .toList();
        return story.held(open.isEmpty() ? day : open.get(open.size() - 1).minusDays(1));
    }

    /** Whether somebody who bound themselves on a day may step back now, and from that other day on. */
    private boolean isOpen(LocalDate bound, LocalDate day) {
        return SteppingBack.isOpen(bound, now) && day.isBefore(bound.plusDays(SteppingBack.DAYS));
    }
}

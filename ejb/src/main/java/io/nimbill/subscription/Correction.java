package io.nimbill.subscription;

import io.nimbill.time.BillingPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What has to be added to the parts of an interval so that they come to what is held now: for each run of days on which
 * something else was charged than is held, the credit of the one and the charge of the other.
 */
final class Correction {

    private final BillingPeriod interval;
    private final List<Part> made;
    private final List<Part> wanted;

    private Correction(BillingPeriod interval, List<Part> made, List<Part> wanted) {
        this.interval = interval;
        this.made = made;
        this.wanted = wanted;
    }

    /**
     * The parts to be added; none where what was made is what is wanted.
     *
     * @param made all parts of the interval so far
     * @param wanted the charges of what is held now, none overlapping another
     */
    static List<Part> between(BillingPeriod interval, List<Part> made, List<Part> wanted) {
        return new Correction(interval, made, wanted).parts();
    }

    private List<Part> parts() {
        List<Part> credits = new ArrayList<>();
        List<Part> charges = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>(limits());
        for (int i = 0; i + 1 < days.size(); i++) {
            Optional<Part> charged = charged(days.get(i));
            Optional<Part> held = held(days.get(i));
            if (!same(charged, held)) {
                LocalDate from = days.get(i);
                LocalDate to = days.get(i + 1);
                charged.ifPresent(part -> append(credits, cut(part, from, to).reversed()));
                held.ifPresent(part -> append(charges, cut(part, from, to)));
            }
        }
        List<Part> added = new ArrayList<>(withinWhatIsLeft(credits));
        added.addAll(charges);
        return added;
    }

    private TreeSet<LocalDate> limits() {
        TreeSet<LocalDate> limits = new TreeSet<>();
        for (List<Part> parts : List.of(made, wanted)) {
            parts.stream().filter(part -> part.sort() != PartSort.ADJUSTMENT).forEach(part -> {
                limits.add(part.from());
                limits.add(part.to());
            });
        }
        return limits;
    }

    /** What stands charged for a day: the charge that no credit took back. */
    private Optional<Part> charged(LocalDate day) {
        List<Part> standing = new ArrayList<>();
        for (Part part : made) {
            if (part.sort() == PartSort.CHARGE && part.covers(day)) {
                standing.add(part);
            }
        }
        for (Part part : made) {
            if (part.sort() == PartSort.CREDIT && part.covers(day)) {
                standing.stream()
                        .filter(charge -> charge.quantity().compareTo(part.quantity()) == 0
                                && charge.unitPrice().compareTo(part.unitPrice()) == 0)
                        .findFirst()
                        .ifPresent(standing::remove);
            }
        }
        return standing.stream().findFirst();
    }

    private Optional<Part> held(LocalDate day) {
        return wanted.stream().filter(part -> part.covers(day)).findFirst();
    }

    private static boolean same(Optional<Part> charged, Optional<Part> held) {
        return charged.isPresent() == held.isPresent()
                && (charged.isEmpty() || charged.get().isLike(held.get()));
    }

    private Part cut(Part part, LocalDate from, LocalDate to) {
        return Part.charge(interval, new Stretch(from, to, part.quantity()), part.unitPrice());
    }

    /** Runs of days that are alike become one part. */
    private void append(List<Part> parts, Part next) {
        Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        if (last != null && last.to().equals(next.from()) && last.isLike(next)) {
            Part whole = cut(last, last.from(), next.to());
            parts.set(parts.size() - 1, last.sort() == PartSort.CREDIT ? whole.reversed() : whole);
        } else {
            parts.add(next);
        }
    }

    /** Where somebody lowered what had been charged, no more is given back than is left of it; the last credit bears it. */
    private List<Part> withinWhatIsLeft(List<Part> credits) {
        if (made.stream().noneMatch(part -> part.sort() == PartSort.ADJUSTMENT)) {
            return credits;
        }
        BigDecimal left = sum(made);
        List<Part> bounded = new ArrayList<>();
        for (Part credit : credits) {
            BigDecimal given = credit.amount().negate().min(left);
            left = left.subtract(given);
            bounded.add(credit.withAmount(given.negate()));
        }
        return bounded;
    }

    static BigDecimal sum(List<Part> parts) {
        return parts.stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

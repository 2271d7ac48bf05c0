package io.nimbill.subscription;

import io.nimbill.time.BillingPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** All that happened to a subscription, by day: answers what was held when, in whatever order it was entered. */
final class Story {

    private final List<Happening> byDay;

    Story(Collection<Happening> happenings) {
        byDay = happenings.stream()
                .sorted(Comparator.comparing(Happening::day).thenComparingLong(Happening::number))
                .toList();
    }

    /** The same, but for days that are free of charge: it starts on that day with what is held then. */
    Story from(LocalDate first) {
        BigDecimal held = held(first);
        SubscriptionState state = stateOn(first);
        List<Happening> later = new ArrayList<>(
                byDay.stream().filter(each -> each.day().isAfter(first)).toList());
        if (state == SubscriptionState.CANCELLED) {
            return new Story(List.of());
        }
        if (state != SubscriptionState.PENDING) {
            later.add(0, new Happening(EventKind.STARTED, first, 0, held));
        }
        if (state == SubscriptionState.SUSPENDED) {
            later.add(1, new Happening(EventKind.SUSPENDED, first, 1, null));
        }
        return new Story(later);
    }

    /** What is held and charged on a day; zero before it starts, while suspended, and once it has ended. */
    BigDecimal quantityOn(LocalDate day) {
        return stateOn(day) == SubscriptionState.ACTIVE ? held(day) : BigDecimal.ZERO;
    }

    /** What is held on a day, suspended or not; the last quantity once it has ended. */
    BigDecimal held(LocalDate day) {
        return until(day).stream()
                .map(Happening::quantity)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, (before, after) -> after);
    }

    /** How it stands on a day. */
    SubscriptionState stateOn(LocalDate day) {
        SubscriptionState state = SubscriptionState.PENDING;
        for (Happening happening : until(day)) {
            state = switch (happening.kind()) {
                case STARTED, RESUMED -> SubscriptionState.ACTIVE;
                case SUSPENDED -> SubscriptionState.SUSPENDED;
                case ENDED -> SubscriptionState.CANCELLED;
                case QUANTITY_CHANGED -> state;
            };
            if (state == SubscriptionState.CANCELLED) {
                return state;
            }
        }
        return state;
    }

    /** The first day on which it is held no more; empty while that is not known. */
    Optional<LocalDate> end() {
        return byDay.stream()
                .filter(happening -> happening.kind() == EventKind.ENDED)
                .map(Happening::day)
                .findFirst();
    }

    /** The day of the last thing that happened; empty before any. */
    Optional<LocalDate> last() {
        return byDay.isEmpty()
                ? Optional.empty()
                : Optional.of(byDay.get(byDay.size() - 1).day());
    }

    /** The days on which the quantity grew, latest first; the start is one. */
    List<LocalDate> increases() {
        List<LocalDate> days = new ArrayList<>();
        BigDecimal before = BigDecimal.ZERO;
        for (Happening happening : byDay) {
            if (happening.quantity() != null) {
                if (happening.quantity().compareTo(before) > 0) {
                    days.add(0, happening.day());
                }
                before = happening.quantity();
            }
        }
        return days;
    }

    /** What is charged of an interval, day by day in runs of one quantity; days on which nothing is held are left out. */
    List<Stretch> stretches(BillingPeriod interval) {
        List<LocalDate> limits = new ArrayList<>(List.of(interval.start()));
        byDay.stream()
                .map(Happening::day)
                .filter(day -> interval.contains(day) && !day.equals(interval.start()))
                .distinct()
                .forEach(limits::add);
        limits.add(interval.end());
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i + 1 < limits.size(); i++) {
            BigDecimal quantity = quantityOn(limits.get(i));
            if (quantity.signum() > 0) {
                append(stretches, new Stretch(limits.get(i), limits.get(i + 1), quantity));
            }
        }
        return stretches;
    }

    private static void append(List<Stretch> stretches, Stretch next) {
        Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
        boolean goesOn =
                last != null && last.to().equals(next.from()) && last.quantity().compareTo(next.quantity()) == 0;
        if (goesOn) {
            stretches.set(stretches.size() - 1, new Stretch(last.from(), next.to(), last.quantity()));
        } else {
            stretches.add(next);
        }
    }

    private List<Happening> until(LocalDate day) {
        return byDay.stream().filter(happening -> !happening.day().isAfter(day)).toList();
    }
}

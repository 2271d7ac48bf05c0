package io.nimbill.usage;

import io.nimbill.work.Saying;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * When a delivery waits for a person because it does not look like one of its dataset: handed in to the wrong one, or of a
 * month far from all that is known. The first delivery of a dataset says what the dataset is.
 */
final class OriginRules {

    private static final int FAR_MONTHS = 13;

    private OriginRules() {}

    /**
     * What the dataset has had so far. Empty sets and null = nothing yet.
     *
     * @param providers as the files name them
     * @param billingAccounts as the files name them
     * @param currencies ISO 4217
     * @param newestPeriod of the account with the vendor, first day
     * @param externalId number under which the account with the vendor is registered
     */
    record Known(
            Set<String> providers,
            Set<String> billingAccounts,
            Set<String> currencies,
            LocalDate newestPeriod,
            String externalId) {}

    /** What the delivery says of itself; provider and billing account are empty where it says nothing. */
    record Arrived(String provider, String billingAccount, Set<String> currencies, LocalDate period) {}

    /**
     * Why the delivery is held, in words; empty when it may go on.
     *
     * @param today UTC
     */
    static Optional<Saying> objection(Known known, Arrived arrived, LocalDate today) {
        List<Saying> reasons = new ArrayList<>();
        if (isNew(arrived.provider(), known.providers())) {
            reasons.add(Saying.of("delivery.other-provider", arrived.provider(), named(known.providers())));
        }
        if (isNew(arrived.billingAccount(), known.billingAccounts())) {
            reasons.add(Saying.of("delivery.other-account", arrived.billingAccount(), named(known.billingAccounts())));
        } else if (contradicts(arrived.billingAccount(), known.externalId())) {
            reasons.add(Saying.of("delivery.not-registered", arrived.billingAccount(), known.externalId()));
        }
        Set<String> currencies = new TreeSet<>(arrived.currencies());
        currencies.removeAll(known.currencies());
        if (!known.currencies().isEmpty() && !currencies.isEmpty()) {
            reasons.add(Saying.of("delivery.other-currency", named(currencies), named(known.currencies())));
        }
        period(known.newestPeriod(), arrived.period(), today).ifPresent(reasons::add);
        if (reasons.isEmpty()) {
            return Optional.empty();
        }
        reasons.add(Saying.of("delivery.does-it-belong"));
        return Optional.of(Saying.sentences(reasons));
    }

    private static boolean isNew(String word, Set<String> known) {
        return !word.isEmpty() && !known.isEmpty() && !known.contains(word);
    }

    /** Numbers of the same length can be compared; a number and a name of another kind say nothing of each other. */
    private static boolean contradicts(String billed, String registered) {
        return registered != null
                && billed.matches("\\d+")
                && registered.matches("\\d{" + billed.length() + "}")
                && !billed.equals(registered);
    }

    private static Optional<Saying> period(LocalDate newest, LocalDate period, LocalDate today) {
        if (period.isAfter(today)) {
            return Optional.of(Saying.of("delivery.future", YearMonth.from(period)));
        }
        boolean far = newest != null && period.isBefore(newest.minusMonths(FAR_MONTHS));
        return far
                ? Optional.of(
                        Saying.of("delivery.far-back", YearMonth.from(period), FAR_MONTHS, YearMonth.from(newest)))
                : Optional.empty();
    }

    private static String named(Set<String> words) {
        return String.join(", ", new TreeSet<>(words));
    }
}

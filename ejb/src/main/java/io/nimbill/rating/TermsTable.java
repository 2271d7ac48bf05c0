package io.nimbill.rating;

import io.nimbill.agreement.Agreement;
import io.nimbill.agreement.AgreementTerms;
import io.nimbill.agreement.BillingAccount;
import io.nimbill.pricing.Discount;
import io.nimbill.pricing.PriceBookAssignment;
import io.nimbill.pricing.PriceBookVersion;
import io.nimbill.pricing.Tariff;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What holds on every edge on every day, as known at one moment. Safe for several threads. */
final class TermsTable {

    private final Map<Pair, List<Agreement>> agreements;
    private final Map<Pair, Long> billingAccounts = new HashMap<>();
    private final Map<Long, List<PriceBookAssignment>> assignmentsBySeller;
    private final Map<Long, List<PriceBookVersion>> versionsByBook;
    private final Map<Long, Tariff> tariffsByVersion;
    private final Map<Long, String> customerTypes;
    private final Map<Long, List<Discount>> meetings;
    private final Map<EdgeDay, Optional<EdgeTerms>> known = new ConcurrentHashMap<>();

    /**
     * @param versions only active ones
     * @param tariffsByVersion their rules
     * @param customerTypes of the parties that have one
     */
    TermsTable(
            Collection<Agreement> agreements,
            Collection<BillingAccount> defaults,
            Collection<PriceBookAssignment> assignments,
            Collection<PriceBookVersion> versions,
            Map<Long, Tariff> tariffsByVersion,
            Map<Long, String> customerTypes) {
        this.agreements = agreements.stream()
                .collect(Collectors.groupingBy(agreement -> new Pair(agreement.sellerId(), agreement.buyerId())));
        defaults.forEach(account -> billingAccounts.put(new Pair(account.sellerId(), account.buyerId()), account.id()));
        this.assignmentsBySeller = assignments.stream().collect(Collectors.groupingBy(PriceBookAssignment::sellerId));
        this.versionsByBook = versions.stream().collect(Collectors.groupingBy(PriceBookVersion::priceBookId));
        this.tariffsByVersion = tariffsByVersion;
        this.customerTypes = customerTypes;
        this.meetings = assignments.stream()
                .collect(Collectors.groupingBy(
                        PriceBookAssignment::sellerId,
                        Collectors.flatMapping(
                                assignment -> meetingsIn(assignment.priceBookId()), Collectors.toList())));
    }

    /** Discounts of a book, in any version, that need several services. */
    private Stream<Discount> meetingsIn(long bookId) {
        return versionsByBook.getOrDefault(bookId, List.of()).stream()
                .flatMap(version -> tariffsByVersion.get(version.id()).discounts().stream())
                .filter(Discount::isConditional);
    }

    /** Whether any book has discounts that need several services. */
    boolean isMeeting() {
        return meetings.values().stream().anyMatch(discounts -> !discounts.isEmpty());
    }

    /** The discounts of a seller that need several services. */
    List<Discount> meetings(long sellerId) {
        return meetings.getOrDefault(sellerId, List.of());
    }

    /** Whether any book in force has tiers. */
    boolean isTiered() {
        return tariffsByVersion.values().stream().anyMatch(Tariff::isTiered);
    }

    /** The terms of an edge on a UTC day; null when there was no agreement. */
    EdgeTerms on(long sellerId, long buyerId, LocalDate day) {
        return known.computeIfAbsent(new EdgeDay(sellerId, buyerId, day), this::resolve)
                .orElse(null);
    }

    private Optional<EdgeTerms> resolve(EdgeDay edge) {
        Pair pair = new Pair(edge.sellerId(), edge.buyerId());
        return agreements.getOrDefault(pair, List.of()).stream()
                .filter(agreement -> agreement.holdsOn(edge.day()))
                .findFirst()
                .map(agreement -> terms(agreement, billingAccounts.get(pair), tariff(edge)));
    }

    private static EdgeTerms terms(Agreement agreement, Long billingAccountId, Tariff tariff) {
        AgreementTerms terms = agreement.terms();
        return new EdgeTerms(
                agreement.id(),
                billingAccountId,
                terms.currency(),
                terms.exchangePolicy(),
                terms.policies(),
                terms.tierScope(),
                tariff,
                terms.rates());
    }

    /** The book assigned most closely, in the version recorded last among those valid by the day; null when none. */
    private Tariff tariff(EdgeDay edge) {
        String type = customerTypes.get(edge.buyerId());
        return assignmentsBySeller.getOrDefault(edge.sellerId(), List.of()).stream()
                .filter(assignment -> assignment.holdsOn(edge.day()))
                .filter(assignment -> assignment.closeness(edge.buyerId(), type).isPresent())
                .max(Comparator.comparing(
                        assignment -> assignment.closeness(edge.buyerId(), type).orElseThrow()))
                .flatMap(assignment -> versionOn(assignment.priceBookId(), edge.day()))
                .map(version -> tariffsByVersion.get(version.id()))
                .orElse(null);
    }

    private Optional<PriceBookVersion> versionOn(long bookId, LocalDate day) {
        return versionsByBook.getOrDefault(bookId, List.of()).stream()
                .filter(version -> !day.isBefore(version.validFrom()))
                .max(Comparator.comparing(PriceBookVersion::recordedAt).thenComparing(PriceBookVersion::number));
    }

    private record Pair(long sellerId, long buyerId) {}

    private record EdgeDay(long sellerId, long buyerId, LocalDate day) {}
}

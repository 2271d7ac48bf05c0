package io.nimbill.subscription;

import io.nimbill.agreement.OwnCharge;
import io.nimbill.agreement.OwnCharges;
import io.nimbill.catalog.Offer;
import io.nimbill.catalog.Offers;
import io.nimbill.time.BillingPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes the parts that a subscription lacks, on every edge from the maker of its offer to the client, and hands them to
 * billing. Looks at all its intervals, so that prices, terms and events entered late are made good; where nothing is lacking
 * nothing is made.
 */
@ApplicationScoped
class SubscriptionCharging {

    /** UN/ECE Recommendation 20: one. */
    private static final String ONE = "C62";

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private Offers offers;

    @Inject
    private EdgePrices edgePrices;

    @Inject
    private OwnCharges ownCharges;

    @Inject
    private Clock clock;

    /** What an interval has to come to on an edge. */
    private record Wanted(long billingAccountId, List<Part> parts) {}

    /**
     * Makes what is lacking by now.
     *
     * @param subscription locked by the caller's transaction
     * @return how many parts were made
     */
    int charge(Subscription subscription) {
        Instant now = Instant.now(clock);
        Offer offer = offers.find(subscription.offerId()).orElseThrow();
        EdgePrices.Reading prices = edgePrices.read(offer, subscription.clientId());
        ZoneId zone = prices.zone(LocalDate.ofInstant(now, ZoneOffset.UTC));
        LocalDate today = LocalDate.ofInstant(now, zone);
        Plan plan = subscription.plan(offer.terms());
        Story story = subscriptions.story(subscription.id());
        LocalDate first = subscription.startsOn().plusDays(offer.terms().freeDays());
        LocalDate end = story.end().orElse(null);
        Map<EdgeInterval, List<Part>> made = made(subscription);
        Map<EdgeInterval, Wanted> wanted = new LinkedHashMap<>();
        for (BillingPeriod interval : plan.due(first, end, today)) {
            LocalDate day = interval.start().isBefore(first) ? first : interval.start();
            for (SoldEdge edge : prices.edges(day, plan.priceDay(interval, first))) {
                wanted.put(
                        new EdgeInterval(edge.sellerId(), edge.buyerId(), edge.currency(), interval),
                        new Wanted(edge.billingAccountId(), charged(plan, story, interval, first, edge)));
            }
        }
        int parts = 0;
        for (Map.Entry<EdgeInterval, Wanted> each : wanted.entrySet()) {
            parts += complete(subscription, offer, each.getKey(), made.remove(each.getKey()), each.getValue(), plan);
        }
        for (Map.Entry<EdgeInterval, List<Part>> left : made.entrySet()) {
            parts += takeBack(subscription, offer, left.getKey(), left.getValue(), plan);
        }
        subscription.lookAt(plan.next(first, end, today)
                .map(day -> day.atStartOfDay(zone).toInstant())
                .orElse(null));
        return parts;
    }

    private Map<EdgeInterval, List<Part>> made(Subscription subscription) {
        return subscriptions.parts(subscription.id()).stream()
                .collect(Collectors.groupingBy(
                        SubscriptionPart::place,
                        LinkedHashMap::new,
                        Collectors.mapping(SubscriptionPart::part, Collectors.toList())));
    }

    private static List<Part> charged(Plan plan, Story story, BillingPeriod interval, LocalDate first, SoldEdge edge) {
        return plan.charges(story.from(first), interval, edge.unitPrice());
    }

    private int complete(
            Subscription subscription, Offer offer, EdgeInterval place, List<Part> made, Wanted wanted, Plan plan) {
        List<Part> lacking = Correction.between(place.interval(), made == null ? List.of() : made, wanted.parts());
        lacking.forEach(part -> add(subscription, offer, place, wanted.billingAccountId(), part, plan));
        return lacking.size();
    }

    private int takeBack(Subscription subscription, Offer offer, EdgeInterval place, List<Part> made, Plan plan) {
        List<Part> lacking = Correction.between(place.interval(), made, List.of());
        long account = edgePrices.accountOf(place);
        lacking.forEach(part -> add(subscription, offer, place, account, part, plan));
        return lacking.size();
    }

    void add(Subscription subscription, Offer offer, EdgeInterval place, long account, Part part, Plan plan) {
        SubscriptionPart made = new SubscriptionPart(subscription.id(), place, part, Instant.now(clock));
        subscriptions.add(made);
        OwnCharge.Key key = new OwnCharge.Key(
                OwnCharge.Kind.SUBSCRIPTION, subscription.id(), made.id(), new BillingPeriod(part.from(), part.to()));
        ownCharges.put(List.of(new OwnCharge(
                key,
                account,
                plan.billableFrom(place.interval(), part),
                offer.taxClass(),
                place.currency(),
                part.amount(),
                new OwnCharge.Units(part.quantity(), ONE),
                offer.name(),
                PartWords.of(place.interval(), part, place.currency()))));
    }
}

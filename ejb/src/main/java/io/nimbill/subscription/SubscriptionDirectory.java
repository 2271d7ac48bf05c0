package io.nimbill.subscription;

import io.nimbill.catalog.Offer;
import io.nimbill.catalog.Offers;
import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Parties;
import io.nimbill.party.Party;
import io.nimbill.party.PartyScope;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.PublicId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shows what clients hold and what it came to, within the caller's subtree. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SubscriptionDirectory {

    private static final int MOST = 1_000;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private SubscriptionScope scope;

    @Inject
    private Offers offers;

    @Inject
    private Parties parties;

    @Inject
    private PartyScope partyScope;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private Clock clock;

    /** What a party and all below it hold today, the thousand ordered last. */
    @Requires(Permission.VIEW_CHARGES)
    public List<SubscriptionRow> below(PublicId partyId) {
        Party party = partyScope.require(partyId);
        List<Subscription> held = subscriptions.below(party.path(), MOST);
        Map<Long, Story> stories = subscriptions.stories(held);
        Map<Long, Offer> known = new HashMap<>();
        Map<Long, Party> clients = new HashMap<>();
        return held.stream()
                .map(each -> row(
                        each,
                        known.computeIfAbsent(
                                each.offerId(), id -> offers.find(id).orElseThrow()),
                        clients.computeIfAbsent(
                                each.clientId(), id -> parties.find(id).orElseThrow()),
                        stories.get(each.id())))
                .toList();
    }

    /** One subscription as it stands today. */
    @Requires(Permission.VIEW_CHARGES)
    public SubscriptionRow one(PublicId id) {
        return row(scope.subscription(id));
    }

    /** What happened to it, by day. */
    @Requires(Permission.VIEW_CHARGES)
    public List<SubscriptionEvent> events(PublicId id) {
        return subscriptions.events(scope.subscription(id).id()).stream()
                .sorted(Comparator.comparing(SubscriptionEvent::day).thenComparing(SubscriptionEvent::recordedAt))
                .toList();
    }

    /**
     * What it came to on the edges the caller may know: those of sellers in their subtree, and what they buy themselves if
     * they may know that.
     */
    @Requires(Permission.VIEW_CHARGES)
    public List<SubscriptionPart> parts(PublicId id) {
        Caller caller = currentCaller.get();
        return subscriptions.parts(scope.subscription(id).id()).stream()
                .filter(part -> isTheirs(caller, part))
                .sorted(Comparator.comparing(
                                (SubscriptionPart part) -> part.interval().start())
                        .thenComparing(SubscriptionPart::id)
                        .reversed())
                .toList();
    }

    /** The names of the parties on an edge: seller and buyer. */
    @Requires(Permission.VIEW_CHARGES)
    public List<String> names(SubscriptionPart part) {
        return List.of(
                parties.find(part.sellerId()).orElseThrow().legalName(),
                parties.find(part.buyerId()).orElseThrow().legalName());
    }

    private boolean isTheirs(Caller caller, SubscriptionPart part) {
        boolean bought =
                caller.knowsOwnPurchases() && Long.valueOf(part.buyerId()).equals(caller.partyId());
        return bought
                || parties.find(part.sellerId())
                        .filter(seller -> caller.covers(seller.path()))
                        .isPresent();
    }

    private SubscriptionRow row(Subscription subscription) {
        return row(
                subscription,
                offers.find(subscription.offerId()).orElseThrow(),
                parties.find(subscription.clientId()).orElseThrow(),
                subscriptions.story(subscription.id()));
    }

    private SubscriptionRow row(Subscription subscription, Offer offer, Party client, Story story) {
        LocalDate today = LocalDate.ofInstant(Instant.now(clock), ZoneOffset.UTC);
        LocalDate shown = today.isBefore(subscription.startsOn()) ? subscription.startsOn() : today;
        BigDecimal quantity = story.held(shown);
        Plan plan = subscription.plan(offer.terms());
        return new SubscriptionRow(
                subscription.publicId(),
                client.publicId(),
                client.legalName(),
                offer.publicId(),
                offer.name(),
                offer.terms(),
                story.stateOn(today),
                quantity,
                subscription.startsOn(),
                story.end().orElse(null),
                plan.term() == null ? null : plan.term().around(shown).end());
    }
}

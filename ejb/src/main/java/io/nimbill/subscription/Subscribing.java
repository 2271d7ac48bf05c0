package io.nimbill.subscription;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.catalog.ChargeModel;
import io.nimbill.catalog.Offer;
import io.nimbill.catalog.Offers;
import io.nimbill.party.Backdating;
import io.nimbill.party.Party;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Orders, changes and ends what clients hold. Each act charges what it changes, on every edge, in its own transaction. */
@Stateless
public class Subscribing {

    private static final int MOST_DECIMALS = 6;
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(9);

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private SubscriptionScope scope;

    @Inject
    private SubscriptionCharging charging;

    @Inject
    private EdgePrices edgePrices;

    @Inject
    private Offers offers;

    @Inject
    private Backdating backdating;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    /**
     * Orders an offer for a client.
     *
     * @param startsOn first day on which it is held
     * @throws Refusal {@code subscription-without-terms}, {@code subscription-without-price} when a seller on the way to the
     *     client could not charge for it
     */
    @Requires(Permission.MANAGE_SUBSCRIPTIONS)
    public Subscription order(PublicId clientId, PublicId offerId, BigDecimal quantity, LocalDate startsOn) {
        requirePossible(ChargeModel.PER_UNIT, quantity);
        Party client = scope.client(clientId);
        Offer offer = scope.offer(offerId, client);
        requirePossible(offer.terms().model(), quantity);
        backdating.requirePossible(startsOn);
        edgePrices.read(offer, client.id()).edges(startsOn, startsOn);
        Instant now = Instant.now(clock);
        Subscription subscription = new Subscription(offer, client.id(), startsOn, now);
        subscriptions.add(subscription);
        enter(subscription, EventKind.STARTED, startsOn, quantity);
        if (offer.terms().termMonths() > 0 && !offer.terms().renews()) {
            enter(
                    subscription,
                    EventKind.ENDED,
                    startsOn.plusMonths(offer.terms().termMonths()),
                    null);
        }
        charging.charge(subscription);
        record(
                "subscription-ordered",
                subscription,
                Changes.none()
                        .to("client", client.legalName())
                        .to("offer", offer.name())
                        .to("quantity", quantity)
                        .to("startsOn", startsOn));
        return subscription;
    }

    /**
     * Another quantity is held from a day on.
     *
     * @throws Refusal {@code bound-until} when the term demands more
     */
    @Requires(Permission.MANAGE_SUBSCRIPTIONS)
    public Subscription changeQuantity(PublicId id, LocalDate day, BigDecimal quantity) {
        Subscription subscription = subscriptions.lock(scope.subscription(id));
        Story story = requireHeld(subscription, day);
        ChargeModel model = offer(subscription).terms().model();
        if (model != ChargeModel.PER_UNIT) {
            throw new Refusal(
                    "quantity-fixed", "quantity", "Only what is priced by the unit has another quantity later.");
        }
        requirePossible(model, quantity);
        bonds(subscription, story).requireQuantityPossible(day, quantity);
        enter(subscription, EventKind.QUANTITY_CHANGED, day, quantity);
        charging.charge(subscription);
        record(
                "subscription-quantity-changed",
                subscription,
                Changes.none().from("quantity", story.held(day), quantity).to("day", day));
        return subscription;
    }

    /** It is not used, and not charged, from a day on. */
    @Requires(Permission.MANAGE_SUBSCRIPTIONS)
    public Subscription suspend(PublicId id, LocalDate day) {
        return turn(id, day, EventKind.SUSPENDED, SubscriptionState.ACTIVE, "subscription-suspended");
    }

    /** It is used and charged again from a day on. */
    @Requires(Permission.MANAGE_SUBSCRIPTIONS)
    public Subscription resume(PublicId id, LocalDate day) {
        return turn(id, day, EventKind.RESUMED, SubscriptionState.SUSPENDED, "subscription-resumed");
    }

    /**
     * Ends it.
     *
     * @param day first day on which it is held no more; that of the start takes the order back
     * @throws Refusal {@code bound-until} when the term does not allow it
     */
    @Requires(Permission.MANAGE_SUBSCRIPTIONS)
    public Subscription cancel(PublicId id, LocalDate day) {
        Subscription subscription = subscriptions.lock(scope.subscription(id));
        Story story = subscriptions.story(subscription.id());
        boolean begun = story.stateOn(day.minusDays(1)) != SubscriptionState.PENDING;
        if (day.isBefore(subscription.startsOn())
                || story.end().filter(end -> !end.isAfter(day)).isPresent()) {
            throw notHeld(day);
        }
        if (begun && offer(subscription).terms().model() == ChargeModel.ONE_OFF) {
            throw new Refusal("one-off-delivered", "day", "What is sold once ends with its day.");
        }
        backdating.requirePossible(day);
        bonds(subscription, story).requireEndPossible(day);
        enter(subscription, EventKind.ENDED, day, null);
        charging.charge(subscription);
        record("subscription-cancelled", subscription, Changes.none().to("endsOn", day));
        return subscription;
    }

    private Subscription turn(PublicId id, LocalDate day, EventKind kind, SubscriptionState from, String action) {
        Subscription subscription = subscriptions.lock(scope.subscription(id));
        Story story = requireHeld(subscription, day);
        if (story.stateOn(day) != from) {
            throw new Refusal("subscription-state", "day", "On that day it is " + story.stateOn(day) + ".").with(day);
        }
        enter(subscription, kind, day, null);
        charging.charge(subscription);
        record(action, subscription, Changes.none().to("day", day));
        return subscription;
    }

    private Story requireHeld(Subscription subscription, LocalDate day) {
        Story story = subscriptions.story(subscription.id());
        SubscriptionState state = story.stateOn(day);
        if (state == SubscriptionState.PENDING || state == SubscriptionState.CANCELLED) {
            throw notHeld(day);
        }
        backdating.requirePossible(day);
        return story;
    }

    private static Refusal notHeld(LocalDate day) {
        return new Refusal("not-held", "day", "On " + day + " the subscription is not held.").with(day);
    }

    private Bonds bonds(Subscription subscription, Story story) {
        Plan plan = subscription.plan(offer(subscription).terms());
        return new Bonds(story, plan.term(), subscription.startsOn(), Instant.now(clock));
    }

    private Offer offer(Subscription subscription) {
        return offers.find(subscription.offerId()).orElseThrow();
    }

    static void requirePossible(ChargeModel model, BigDecimal quantity) {
        boolean possible = quantity != null
                && quantity.signum() > 0
                && quantity.compareTo(LARGEST) <= 0
                && quantity.stripTrailingZeros().scale() <= MOST_DECIMALS
                && (model != ChargeModel.FLAT || quantity.compareTo(BigDecimal.ONE) == 0);
        if (!possible) {
            throw new Refusal(
                    "quantity-out-of-bounds",
                    "quantity",
                    "A quantity is above zero, with at most 6 decimals; of what has a flat price it is 1.");
        }
    }

    private void enter(Subscription subscription, EventKind kind, LocalDate day, BigDecimal quantity) {
        subscriptions.add(new SubscriptionEvent(subscription, kind, day, quantity, Instant.now(clock)));
    }

    private void record(String action, Subscription subscription, Changes changes) {
        auditTrail.record(action, "subscription", subscription.publicId(), changes);
    }
}

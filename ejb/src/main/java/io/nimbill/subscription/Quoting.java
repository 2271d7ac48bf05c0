package io.nimbill.subscription;

import io.nimbill.catalog.ChargeModel;
import io.nimbill.catalog.Offer;
import io.nimbill.catalog.Offers;
import io.nimbill.money.Rounding;
import io.nimbill.party.Party;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.time.BillingPeriod;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Says what offers would cost a client before it orders, reckoned as the charges would be. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Quoting {

    @Inject
    private SubscriptionScope scope;

    @Inject
    private Offers offers;

    @Inject
    private EdgePrices edgePrices;

    @Inject
    private Clock clock;

    /**
     * What a client can order, and what a quantity of each would cost it, by code. What nobody on the way has a price for is
     * left out; what has a flat price is quoted once.
     *
     * @param startsOn first day on which it would be held; null for today
     */
    @Requires(Permission.VIEW_CHARGES)
    public List<Quote> offersFor(PublicId clientId, BigDecimal quantity, LocalDate startsOn) {
        Party client = scope.client(clientId);
        Subscribing.requirePossible(ChargeModel.PER_UNIT, quantity);
        LocalDate day = startsOn == null ? LocalDate.ofInstant(Instant.now(clock), ZoneOffset.UTC) : startsOn;
        return offers.madeBy(client.chain()).stream()
                .filter(offer -> offer.isFor(client.path(), client.profile().customerType()))
                .map(offer -> possible(offer, client, quantity, day))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Quote> possible(Offer offer, Party client, BigDecimal quantity, LocalDate day) {
        BigDecimal each = offer.terms().model() == ChargeModel.FLAT ? BigDecimal.ONE : quantity;
        try {
            return Optional.of(quote(offer, client, each, day));
        } catch (Refusal notSold) {
            return Optional.empty();
        }
    }

    private Quote quote(Offer offer, Party client, BigDecimal quantity, LocalDate startsOn) {
        SoldEdge edge = edgePrices.read(offer, client.id()).last(startsOn, startsOn);
        Plan plan = Subscription.plan(offer.terms(), startsOn);
        LocalDate first = startsOn.plusDays(offer.terms().freeDays());
        LocalDate termEnd = plan.term() == null ? null : plan.term().interval(0).end();
        Story story = new Story(List.of(new Happening(EventKind.STARTED, first, 0, quantity)));
        boolean once = offer.terms().model() == ChargeModel.ONE_OFF;
        BillingPeriod cut = once
                ? new BillingPeriod(first, first.plusDays(1))
                : plan.cycle().around(first);
        BillingPeriod whole = plan.cycle().interval(plan.cycle().numberOn(first) + 1);
        Currency currency = edge.currency();
        BigDecimal term = plan.term() == null
                ? null
                : plan.due(first, termEnd, termEnd).stream()
                        .map(interval -> amount(plan, story, interval, edge, currency))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Quote(
                offer.publicId(),
                offer.code(),
                offer.name(),
                offer.terms(),
                currency,
                quantity,
                edge.unitPrice(),
                cut,
                amount(plan, story, cut, edge, currency),
                once ? null : amount(plan, story, whole, edge, currency),
                term);
    }

    private static BigDecimal amount(Plan plan, Story story, BillingPeriod interval, SoldEdge edge, Currency currency) {
        return plan.charges(story, interval, edge.unitPrice()).stream()
                .map(part -> Rounding.toMinorUnit(part.amount(), currency).amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

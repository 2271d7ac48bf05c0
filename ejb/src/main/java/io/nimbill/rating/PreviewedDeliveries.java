package io.nimbill.rating;

import io.nimbill.exchange.KnownRates;
import io.nimbill.exchange.RateTable;
import io.nimbill.money.Money;
import io.nimbill.money.Rounding;
import io.nimbill.usage.DeliveryHeld;
import io.nimbill.usage.DeliveryMoves;
import io.nimbill.work.Saying;
import io.nimbill.work.Sql;
import io.nimbill.work.Transactions;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Has a delivery wait that moves cost or sales by more than its seller has set, whichever way and in open months too, and
 * works out for each one that waits what letting it in would do.
 */
@ApplicationScoped
class PreviewedDeliveries implements DeliveryMoves {

    private static final String COSTS =
            "SELECT currency, SUM(CASE WHEN delivery_id = ? THEN total ELSE -total END) AS moved"
                    + " FROM control_total WHERE delivery_id IN (?, ?) AND group_kind = 'WHOLE' AND measure = 'BilledCost'"
                    + " GROUP BY currency";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Inject
    private PreviewSubjects subjects;

    @Inject
    private PreviewAmounts limits;

    @Inject
    private PreviewReckoning reckoning;

    @Inject
    private Previews previews;

    @Inject
    private KnownRates rates;

    @Inject
    private Transactions transactions;

    @Inject
    private Clock clock;

    /** What an objection is decided from. */
    private record Asked(
            PreviewSubjects.WaitingDelivery delivery, Money limit, RateTable rates, Map<Currency, BigDecimal> costs) {}

    @Override
    public Optional<Saying> objection(long deliveryId, DeliveryMoves.Progress progress) {
        return transactions.callAlone(() -> asked(deliveryId)).flatMap(asked -> objection(asked, progress));
    }

    /** Empty where nothing is to be asked: no amount, nothing billed, or nothing that counts so far. */
    private Optional<Asked> asked(long deliveryId) {
        PreviewSubjects.WaitingDelivery delivery = subjects.any(deliveryId);
        if (!delivery.billing() || delivery.currentId() == null || delivery.currentId() == deliveryId) {
            return Optional.empty();
        }
        return limits.of(delivery.sellerId())
                .map(limit -> new Asked(delivery, limit, rates.all(), costs(deliveryId, delivery.currentId())));
    }

    private Map<Currency, BigDecimal> costs(long newer, long current) {
        Map<Currency, BigDecimal> moves = new HashMap<>();
        Sql.on(callersTransaction)
                .list(
                        row -> moves.put(Currency.getInstance(row.getString("currency")), row.getBigDecimal("moved")),
                        COSTS,
                        newer,
                        newer,
                        current);
        return moves;
    }

    private Optional<Saying> objection(Asked asked, DeliveryMoves.Progress progress) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Currency currency = asked.limit().currency();
        Optional<BigDecimal> cost = PreviewMove.ofCosts(asked.costs(), asked.rates(), currency, today);
        if (cost.isEmpty()) {
            return Optional.of(Saying.of("delivery.move-unknown", asked.limit().toString()));
        }
        Money moved = Rounding.toMinorUnit(cost.get(), currency);
        if (moved.compareTo(asked.limit()) > 0) {
            return Optional.of(Saying.of(
                    "delivery.cost-moves", moved.toString(), asked.limit().toString()));
        }
        return MoveObjection.ofSales(asked.limit(), () -> sales(asked, currency, today, progress));
    }

    private Optional<BigDecimal> sales(
            Asked asked, Currency currency, LocalDate today, DeliveryMoves.Progress progress) {
        PreviewSubjects.WaitingDelivery delivery = asked.delivery();
        PreviewReckoning.Progress told = new PreviewReckoning.Progress(
                all -> progress.stage().accept("replaying " + delivery.other().periodStart()), progress.done());
        return PreviewMove.ofSales(
                reckoning
                        .ofDelivery(delivery.other(), delivery.sellerId(), told)
                        .figures(),
                delivery.sellerId(),
                asked.rates(),
                currency,
                today);
    }

    /** Whoever decides finds the figures there. */
    void held(@Observes DeliveryHeld event) {
        boolean billing =
                transactions.callAlone(() -> subjects.delivery(event.delivery()).billing());
        if (billing) {
            previews.ofDelivery(event.delivery());
        }
    }
}

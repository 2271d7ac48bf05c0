package io.nimbill.exchange;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.Refusal;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** Records exchange rates and shows them. One table for the installation; only the operator writes to it. */
@Stateless
public class ExchangeRates {

    private static final int DECIMALS = 18;
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(9);
    private static final BigDecimal SMALLEST = BigDecimal.ONE.movePointLeft(9);

    @PersistenceContext(unitName = "nimbill")
    private EntityManager entityManager;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Event<RateRecorded> recorded;

    @Inject
    private Clock clock;

    /**
     * Records a rate, or corrects the one recorded for the same pair and day.
     *
     * @param day UTC day from which it counts
     * @param rate units of {@code quote} for one unit of {@code base}, with at most 18 decimals
     * @param source who published it
     */
    @Requires(Permission.MANAGE_PRICES)
    public ExchangeRate record(Currency base, Currency quote, LocalDate day, BigDecimal rate, String source) {
        if (!currentCaller.get().isOperator()) {
            throw currentCaller.notPermitted(Permission.MANAGE_PRICES, "exchange-rate", null);
        }
        requirePlausible(base, quote, rate);
        ExchangeRate kept = new ExchangeRate(base, quote, day, rate, source, Instant.now(clock));
        entityManager.persist(kept);
        auditTrail.record(
                "exchange-rate-recorded",
                "exchange-rate",
                null,
                Changes.none().to("pair", base + "/" + quote).to("day", day).to("rate", rate.toPlainString()));
        entityManager.flush();
        recorded.fire(new RateRecorded(base, quote, day));
        return kept;
    }

    /** The rates of a span of days, newest day first; within a day the one recorded last first. */
    @Requires(Permission.VIEW_PRICES)
    public List<ExchangeRate> between(LocalDate from, LocalDate toExclusive) {
        return entityManager
                .createQuery(
                        "select r from ExchangeRate r where r.day >= :from and r.day < :to"
                                + " order by r.day desc, r.base, r.quote, r.recordedAt desc, r.id desc",
                        ExchangeRate.class)
                .setParameter("from", from)
                .setParameter("to", toExclusive)
                .getResultList();
    }

    private static void requirePlausible(Currency base, Currency quote, BigDecimal rate) {
        if (base.equals(quote)) {
            throw new Refusal("same-currency", "quote", "A rate needs two different currencies.");
        }
        if (rate.compareTo(SMALLEST) < 0 || rate.compareTo(LARGEST) > 0) {
            throw new Refusal("rate-out-of-bounds", "rate", "A rate must lie between 0.000000001 and 1000000000.");
        }
        if (rate.stripTrailingZeros().scale() > DECIMALS) {
            throw new Refusal("too-many-decimals", "rate", "At most 18 decimals can be kept.").with(18);
        }
    }
}

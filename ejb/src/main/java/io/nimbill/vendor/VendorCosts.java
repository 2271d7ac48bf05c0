package io.nimbill.vendor;

import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.time.BillingPeriod;
import io.nimbill.work.PublicId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What the vendor says a month costs or will cost, to compare with what its files say. Each request costs money at AWS:
 * an answer is good for half a day, and no more than the day's number of requests is made.
 */
@Stateless
public class VendorCosts {

    private static final Duration GOOD = Duration.ofHours(12);
    private static final Map<String, Answer> ANSWERS = new ConcurrentHashMap<>();

    @Inject
    private VendorTalks talks;

    @Inject
    private Clock clock;

    private record Answer(Instant at, List<VendorCost> costs) {}

    /**
     * What the vendor says the period costs, per account of it.
     *
     * @throws io.nimbill.work.Refusal {@code paid-requests-used-up}, {@code vendor-failed}
     */
    @Requires(Permission.VIEW_VENDOR_ACCOUNTS)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<VendorCost> costs(PublicId accountId, BillingPeriod period) {
        return answer("costs", accountId, period, session -> session.costs(period));
    }

    /** What the vendor expects until the end of the period; one cost of all accounts together. */
    @Requires(Permission.VIEW_VENDOR_ACCOUNTS)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public VendorCost forecast(PublicId accountId, BillingPeriod period) {
        Instant now = clock.instant();
        return answer("forecast", accountId, period, session -> List.of(session.forecast(period, now)))
                .get(0);
    }

    /** Whose account it is is asked every time, what it costs is not. */
    private List<VendorCost> answer(
            String kind, PublicId accountId, BillingPeriod period, Function<VendorSession, List<VendorCost>> question) {
        PublicId own = talks.account(accountId).publicId();
        String key = kind + " " + own.value() + " " + period.start();
        Answer known = ANSWERS.get(key);
        if (known != null && known.at().plus(GOOD).isAfter(clock.instant())) {
            return known.costs();
        }
        List<VendorCost> costs = talks.ask(accountId, question);
        ANSWERS.put(key, new Answer(clock.instant(), costs));
        return costs;
    }
}

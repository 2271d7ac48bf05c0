package io.nimbill.usage;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.work.Lease;
import io.nimbill.work.Leases;
import io.nimbill.work.Saying;
import io.nimbill.work.Settings;
import io.nimbill.work.Sql;
import io.nimbill.work.Transactions;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The moment a loaded version begins to count: the row of its dataset and period in {@code current_delivery} is changed,
 * with the states of both versions, the vendor's period and the watermark, in one transaction.
 */
@ApplicationScoped
class VersionSwitch {

    private static final String BY = "job:import-delivery";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Inject
    private Transactions transactions;

    @Inject
    private Deliveries deliveries;

    @Inject
    private DeliveryOrigins origins;

    @Inject
    private VendorPeriodStates periods;

    @Inject
    private VendorFinality finality;

    @Inject
    private InvoiceDifferences differences;

    @Inject
    private AuditTrail audit;

    @Inject
    private Leases leases;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * What was said before.
     *
     * @param confirmed whether a person said that it may count in spite of any objection; only a version that is held
     *     until now does, and none that a newer one has overtaken meanwhile
     * @param moving why it moves too much to count by itself; empty where it does not
     */
    record Said(boolean confirmed, Optional<Saying> moving) {

        static final Said CONFIRMED = new Said(true, Optional.empty());
    }

    /**
     * Makes the version current, or holds it with the reason.
     *
     * @return what became of it
     */
    DeliveryState decide(long deliveryId, Source source, Said said, Lease lease) {
        return transactions.callAlone(() -> {
            Delivery delivery = deliveries.find(deliveryId).orElseThrow();
            VendorPeriod period = periods.lock(source.partnerAccountId(), delivery.period(), BY);
            Optional<Delivery> current = current(delivery);
            if (said.confirmed() && !mayBeConfirmed(delivery, current)) {
                leases.check(lease);
                return delivery.state();
            }
            Optional<Saying> objection = locked(period, source)
                    .or(() -> said.confirmed() ? Optional.empty() : objection(current, delivery, period, source))
                    .or(said::moving);
            if (objection.isPresent()) {
                delivery.setAside(DeliveryState.HELD, objection.get());
            } else {
                makeCurrent(delivery, current, period, source);
            }
            leases.check(lease);
            return delivery.state();
        });
    }

    /** Not even a person lets anything into a locked month: it has to be opened again first. */
    private static Optional<Saying> locked(VendorPeriod period, Source source) {
        return source.billing() && period.isLocked()
                ? Optional.of(Saying.of("delivery.month-locked", period.period().start()))
                : Optional.empty();
    }

    private static boolean mayBeConfirmed(Delivery delivery, Optional<Delivery> current) {
        if (delivery.state() != DeliveryState.HELD) {
            return false;
        }
        Optional<Delivery> newer = current.filter(
                other -> other.stamp().at().isAfter(delivery.stamp().at()));
        newer.ifPresent(other -> delivery.setAside(
                DeliveryState.STALE,
                Saying.of("delivery.overtaken", other.stamp().at())));
        return newer.isEmpty();
    }

    private Optional<Delivery> current(Delivery delivery) {
        return Sql.on(callersTransaction)
                .one(
                        row -> row.getLong(1),
                        "SELECT delivery_id FROM current_delivery WHERE dataset_id = ? AND period_start = ? FOR UPDATE",
                        delivery.datasetId(),
                        delivery.period().start())
                .filter(id -> id != delivery.id().longValue())
                .flatMap(deliveries::find);
    }

    private Optional<Saying> objection(Optional<Delivery> current, Delivery newer, VendorPeriod period, Source source) {
        return origins.objection(newer, source).or(() -> current.flatMap(before -> objection(before, newer, period)));
    }

    private Optional<Saying> objection(Delivery current, Delivery newer, VendorPeriod period) {
        BigDecimal percent = new BigDecimal(settings.text("nimbill.delivery.hold.percent", "20"));
        return new HoldRules(percent)
                .objection(content(current), content(newer), period.state() == VendorPeriod.State.OPEN);
    }

    private HoldRules.Content content(Delivery delivery) {
        Sql sql = Sql.on(callersTransaction);
        Map<String, BigDecimal> accounts = new HashMap<>();
        sql.list(
                row -> accounts.put(row.getString(1), row.getBigDecimal(2)),
                "SELECT COALESCE(NULLIF(a.external_id, ''), '(payer)'), d.billed_cost FROM delivery_account d"
                        + " JOIN cloud_account a ON a.id = d.cloud_account_id WHERE d.delivery_id = ?",
                delivery.id());
        Map<String, BigDecimal> currencies = new HashMap<>();
        sql.list(
                row -> currencies.put(row.getString(1), row.getBigDecimal(2)),
                "SELECT currency, total FROM control_total WHERE delivery_id = ? AND group_kind = 'WHOLE'"
                        + " AND measure = 'BilledCost'",
                delivery.id());
        return new HoldRules.Content(accounts, currencies);
    }

    private void makeCurrent(Delivery delivery, Optional<Delivery> before, VendorPeriod period, Source source) {
        Instant now = clock.instant();
        Sql.on(callersTransaction)
                .update(
                        "INSERT INTO current_delivery (dataset_id, period_start, delivery_id, switched_at)"
                                + " VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE delivery_id = values(delivery_id),"
                                + " switched_at = values(switched_at)",
                        delivery.datasetId(),
                        delivery.period().start(),
                        delivery.id(),
                        now);
        before.ifPresent(Delivery::superseded);
        delivery.current(now);
        if (source.billing()) {
            advance(delivery, period, source);
        }
        audit.record(
                "delivery-current",
                "delivery",
                delivery.publicId(),
                Changes.none()
                        .from(
                                "current",
                                before.map(old -> old.publicId().value()).orElse(null),
                                delivery.publicId().value()));
    }

    /** A period is as complete and as final as the least of its billing datasets. */
    private void advance(Delivery delivery, VendorPeriod period, Source source) {
        List<Delivery> all =
                finality.billed(source.partnerAccountId(), delivery.period().start());
        Instant until = delivery.completeUntil();
        boolean everyOneFinal = true;
        for (Delivery each : all) {
            everyOneFinal &= each.isFinalBill();
            until = least(until, each.completeUntil());
        }
        periods.change(period, period.step().afterDelivery(everyOneFinal), until, BY, null);
        differences.refresh(source.partnerAccountId(), period.period(), BY);
    }

    private static Instant least(Instant a, Instant b) {
        if (a == null || b == null) {
            return null;
        }
        return a.isBefore(b) ? a : b;
    }
}

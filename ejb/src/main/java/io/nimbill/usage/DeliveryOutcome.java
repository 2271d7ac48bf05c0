package io.nimbill.usage;

import io.nimbill.work.Lease;
import io.nimbill.work.Leases;
import io.nimbill.work.PublicId;
import io.nimbill.work.Saying;
import io.nimbill.work.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What became of a loaded delivery: what of it counts and is to be rated, and held versions that count after all. */
@ApplicationScoped
public class DeliveryOutcome {

    @Inject
    private Deliveries deliveries;

    @Inject
    private Sources sources;

    @Inject
    private VersionSwitch versions;

    @Inject
    private Transactions transactions;

    @Inject
    private Leases leases;

    @Inject
    private Clock clock;

    /**
     * The versions that came with a delivery and count now: one for each period in it.
     *
     * @param datasetId database id of the dataset
     * @param periodStart first day of the billing period
     */
    public record CountingVersion(long datasetId, LocalDate periodStart) {}

    /** What of a delivery counts now, and is to be rated. */
    public List<CountingVersion> counting(PublicId id) {
        return transactions.callAlone(() -> family(id).stream()
                .filter(delivery -> delivery.state() == DeliveryState.CURRENT)
                .map(delivery -> new CountingVersion(
                        delivery.datasetId(), delivery.period().start()))
                .toList());
    }

    /** Says that everything of a delivery that could be rated has been. */
    public void rated(PublicId id, Lease lease) {
        transactions.callAlone(() -> {
            family(id).stream()
                    .filter(delivery -> delivery.state() == DeliveryState.CURRENT)
                    .forEach(delivery -> delivery.rated(clock.instant()));
            leases.check(lease);
            return null;
        });
    }

    private List<Delivery> family(PublicId id) {
        Delivery delivery = deliveries.find(id).orElseThrow();
        return delivery.stagingPath() == null ? List.of(delivery) : deliveries.staged(delivery.stagingPath());
    }

    /**
     * Lets a held version count, because a person said so.
     *
     * @return what became of it
     */
    public Saying confirm(PublicId id, Lease lease) {
        Delivery delivery = transactions.callAlone(() -> deliveries.find(id).orElseThrow());
        if (delivery.state() == DeliveryState.HELD) {
            Source source = transactions.callAlone(
                    () -> sources.find(delivery.datasetId()).orElseThrow());
            versions.decide(delivery.id(), source, VersionSwitch.Said.CONFIRMED, lease);
        }
        DeliveryState state =
                transactions.callAlone(() -> deliveries.find(id).orElseThrow().state());
        return Saying.of("outcome.period", delivery.period().start(), Saying.of("state." + state));
    }
}

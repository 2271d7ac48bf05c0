package io.nimbill.usage;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.party.CurrentCaller;
import io.nimbill.work.JobRequests;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Opens a delivery and asks for its import, in one transaction, wherever it came from. */
@ApplicationScoped
class DeliveryReception {

    /** Name of the job that imports. */
    static final String JOB = "import-delivery";

    @Inject
    private Deliveries deliveries;

    @Inject
    private DeliveryParts parts;

    @Inject
    private JobRequests jobs;

    @Inject
    private CurrentCaller caller;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * What is known of a delivery before it is read.
     *
     * @param identity the vendor's name for it
     * @param versionAt what orders it among the versions
     * @param manifested whether a manifest names it
     * @param periods first days of the periods it may hold; empty when not stated
     * @param place where its parts lie or will lie in the staging folder
     * @param parts the parts that lie there already
     * @param manifestKey the manifest in the vendor's store from which the parts are still to be fetched; else null
     */
    record Notice(
            String identity,
            Instant versionAt,
            boolean manifested,
            List<LocalDate> periods,
            String place,
            List<StagedPart> parts,
            String manifestKey) {}

    ReceivedDelivery receive(Source source, Notice notice) {
        Delivery delivery = Delivery.received(
                source.id(),
                notice.identity(),
                notice.versionAt(),
                notice.manifested(),
                clock.instant(),
                caller.actorName());
        delivery.stagedAt(notice.place());
        deliveries.add(delivery);
        parts.replace(delivery.id(), notice.parts());
        audit.record(
                "delivery-received",
                "delivery",
                delivery.publicId(),
                Changes.none().to("identity", notice.identity()));
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("periods", joined(notice.periods()));
        if (notice.manifestKey() != null) {
            parameters.put("manifest", notice.manifestKey());
        }
        return new ReceivedDelivery(delivery.publicId(), request(source, delivery.publicId(), parameters));
    }

    /** Has a publication read again whose parts lie in the archive of a delivery before, with these periods in it. */
    void receiveAgain(Source source, Delivery before, List<LocalDate> periods, String place) {
        VersionStamp stamp = before.stamp();
        Delivery delivery = Delivery.received(
                source.id(), stamp.identity(), stamp.at(), stamp.manifested(), clock.instant(), caller.actorName());
        delivery.stagedAt(place);
        deliveries.add(delivery);
        audit.record(
                "delivery-received",
                "delivery",
                delivery.publicId(),
                Changes.none()
                        .to("identity", stamp.identity())
                        .to("again", before.publicId().prefixed("dlv")));
        request(source, delivery.publicId(), Map.of("again", before.publicId().value(), "periods", joined(periods)));
    }

    private static String joined(List<LocalDate> periods) {
        return periods.stream().map(LocalDate::toString).collect(Collectors.joining(","));
    }

    /** Imports of one partner account follow each other: their versions, accounts and periods touch. */
    PublicId request(Source source, PublicId delivery, Map<String, String> parameters) {
        Map<String, String> all = new TreeMap<>(parameters);
        all.put("delivery", delivery.value());
        all.put("lease", Long.toString(source.partnerAccountId()));
        return jobs.start(JOB, source.name() + ", " + delivery.prefixed("dlv"), null, all);
    }
}

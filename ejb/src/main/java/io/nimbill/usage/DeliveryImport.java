package io.nimbill.usage;

import io.nimbill.vendor.SeenAccounts;
import io.nimbill.work.Lease;
import io.nimbill.work.Leases;
import io.nimbill.work.PublicId;
import io.nimbill.work.Saying;
import io.nimbill.work.Sql;
import io.nimbill.work.Transactions;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javax.sql.DataSource;

/**
 * Reads a staged delivery, loads each period in it beside the version that counts, and lets it count. Every stage commits
 * by itself and is found done when the import is repeated after a crash.
 */
@ApplicationScoped
public class DeliveryImport {

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Inject
    private Transactions transactions;

    @Inject
    private Deliveries deliveries;

    @Inject
    private DeliveryParts parts;

    @Inject
    private Sources sources;

    @Inject
    private SubDatasets subDatasets;

    @Inject
    private VendorPeriodStates months;

    @Inject
    private SeenAccounts accounts;

    @Inject
    private Staging staging;

    @Inject
    private ImportRequests requests;

    @Inject
    private VendorFileReader reader;

    @Inject
    private DailyRowLoad rows;

    @Inject
    private VersionSwitch versions;

    @Inject
    private DeliveryMoves moves;

    @Inject
    private Event<DeliveryHeld> held;

    @Inject
    private Leases leases;

    private record Staged(long deliveryId, String place, Source source, List<StagedPart> parts) {}

    /**
     * Reads and loads everything of a delivery.
     *
     * @param delivery what was received; its parts are staged
     * @param periods first days of the billing periods it may hold; empty when none are stated
     * @param lease of the import; without it nothing is committed
     * @param stage told what is being done, as people read it
     * @param done told meanwhile how many more vendor rows have been read, or accounts rated to see what it moves
     * @return what became of it
     */
    public Saying load(
            PublicId delivery, List<LocalDate> periods, Lease lease, Consumer<String> stage, LongConsumer done) {
        Staged staged = transactions.callAlone(() -> begin(delivery));
        stage.accept("reading");
        Path work = staging.emptyWork(staged.place());
        AtomicLong told = new AtomicLong();
        ReadResult result = reader.read(
                requests.of(staged.source(), staged.parts(), staging.parts(staged.place()), periods, work),
                rows -> done.accept(rows - told.getAndSet(rows)));
        if (result instanceof RefusedDelivery refused) {
            transactions.callAlone(() -> refuse(staged.deliveryId(), refused, lease));
            return Saying.of("outcome.refused", refused.total());
        }
        ReadDelivery read = (ReadDelivery) result;
        List<Version> found = transactions.callAlone(() -> describe(staged, read, lease));
        if (found.isEmpty()) {
            return Saying.of("outcome.no-rows");
        }
        List<Saying> outcome = new ArrayList<>();
        InternedDelivery ids = null;
        for (Version version : found) {
            if (version.toLoad()) {
                stage.accept("loading " + version.slice().periodStart());
                ids = ids == null ? transactions.callAlone(() -> intern(read, staged.source(), lease)) : ids;
                load(version, read, ids, work, lease);
                decide(version, staged.source(), new DeliveryMoves.Progress(stage, done), lease);
            }
            outcome.add(Saying.of("outcome.period", version.slice().periodStart(), state(version.deliveryId())));
        }
        return Saying.list(outcome);
    }

    private record Version(long deliveryId, Slice slice, boolean toLoad, boolean toHold) {}

    private Staged begin(PublicId id) {
        Delivery delivery = deliveries.find(id).orElseThrow();
        if (delivery.state() == DeliveryState.RECEIVED || delivery.state() == DeliveryState.REFUSED) {
            delivery.reading();
        }
        Source source = sources.find(delivery.datasetId()).orElseThrow();
        return new Staged(delivery.id(), delivery.stagingPath(), source, parts.of(delivery));
    }

    private Void refuse(long deliveryId, RefusedDelivery refused, Lease lease) {
        Delivery delivery = deliveries.find(deliveryId).orElseThrow();
        delivery.refused(refused.defects().get(0).whole(), refused.total());
        parts.replaceDefects(deliveryId, refused.defects());
        leases.check(lease);
        return null;
    }

    /** Makes the received delivery and its siblings the versions of the periods that were found in it. */
    private List<Version> describe(Staged staged, ReadDelivery read, Lease lease) {
        Delivery received = deliveries.find(staged.deliveryId()).orElseThrow();
        List<Delivery> family = new ArrayList<>(deliveries.staged(staged.place()));
        List<Version> versions = new ArrayList<>();
        List<Long> datasets = subDatasets.forSlices(staged.source(), read.slices());
        for (int i = 0; i < read.slices().size(); i++) {
            Found one = new Found(read, read.slices().get(i), datasets.get(i));
            versions.add(describe(staged.source(), received, family, one));
        }
        if (versions.isEmpty()) {
            received.setAside(DeliveryState.DUPLICATE, Saying.of("delivery.empty"));
        }
        read.slices().stream().findFirst().ifPresent(slice -> named(staged.source(), slice.provider()));
        leases.check(lease);
        return versions;
    }

    /** A vendor that stands for all who speak FOCUS has no name of its own: the file's provider is what people know. */
    private void named(Source source, String provider) {
        Sql.on(callersTransaction)
                .update(
                        "UPDATE partner_account SET provider = ? WHERE id = ? AND vendor_id ="
                                + " (SELECT v.id FROM vendor v WHERE v.code = 'focus')",
                        WordIds.shortCode(provider),
                        source.partnerAccountId());
    }

    private record Found(ReadDelivery read, Slice slice, long dataset) {}

    private Version describe(Source source, Delivery received, List<Delivery> family, Found found) {
        Slice slice = found.slice();
        long dataset = found.dataset();
        Delivery version = family.stream()
                .filter(each -> each.isOf(dataset, slice.periodStart()))
                .findFirst()
                .orElseGet(() -> received.hasPeriod() ? sibling(received, family, dataset) : received);
        if (version.state() != DeliveryState.READING && version.state() != DeliveryState.LOADED) {
            return new Version(version.id(), slice, false, false);
        }
        version.describe(
                dataset,
                found.read(),
                slice,
                DeliveryContent.hash(found.read(), slice),
                source.billing() && source.resourcesKept());
        List<VersionStamp> others = deliveries.versions(dataset, slice.periodStart()).stream()
                .filter(other -> !other.id().equals(version.id()))
                .map(Delivery::stamp)
                .toList();
        if (isClosedAsRead(source, version.stamp(), others, slice)) {
            version.setAside(DeliveryState.DUPLICATE, Saying.of("delivery.closed-as-read"));
            return new Version(version.id(), slice, false, false);
        }
        VersionOrder.Ruling ruling = VersionOrder.rule(version.stamp(), others);
        boolean toHold = ruling.state() == DeliveryState.HELD;
        if (!ruling.isNewest() && !toHold) {
            version.setAside(ruling.state(), ruling.reason());
        }
        return new Version(version.id(), slice, ruling.isNewest() || toHold, toHold);
    }

    /** What is read again because other rows are to be kept of it leaves months alone that are closed. */
    private boolean isClosedAsRead(Source source, VersionStamp stamp, List<VersionStamp> others, Slice slice) {
        return others.stream().anyMatch(other -> other.isCurrent() && stamp.isOtherGrainOf(other))
                && months.find(source.partnerAccountId(), slice.periodStart())
                        .filter(VendorPeriod::isClosed)
                        .isPresent();
    }

    private Delivery sibling(Delivery received, List<Delivery> family, long dataset) {
        Delivery sibling = received.sibling(dataset);
        deliveries.add(sibling);
        family.add(sibling);
        return sibling;
    }

    private InternedDelivery intern(ReadDelivery read, Source source, Lease lease) {
        InternedDelivery ids = InternedDelivery.of(read, source, accounts, Sql.on(callersTransaction));
        leases.check(lease);
        return ids;
    }

    private void load(Version version, ReadDelivery read, InternedDelivery ids, Path work, Lease lease) {
        Delivery delivery = transactions.callAlone(
                () -> deliveries.find(version.deliveryId()).orElseThrow());
        if (delivery.state() != DeliveryState.LOADED) {
            rows.load(new DailyRowLoad.Order(delivery, read, version.slice(), ids, work), lease);
        }
    }

    private void decide(Version version, Source source, DeliveryMoves.Progress progress, Lease lease) {
        if (version.toHold()) {
            transactions.callAlone(() -> hold(version.deliveryId(), lease));
        } else {
            Optional<Saying> moving = moves.objection(version.deliveryId(), progress);
            versions.decide(version.deliveryId(), source, new VersionSwitch.Said(false, moving), lease);
        }
        Delivery decided = transactions.callAlone(
                () -> deliveries.find(version.deliveryId()).orElseThrow());
        if (decided.state() == DeliveryState.HELD) {
            held.fire(new DeliveryHeld(decided.publicId()));
        }
    }

    private Void hold(long deliveryId, Lease lease) {
        deliveries.find(deliveryId).orElseThrow().setAside(DeliveryState.HELD, Saying.of("delivery.same-time"));
        leases.check(lease);
        return null;
    }

    private Saying state(long deliveryId) {
        return Saying.of("state."
                + transactions.callAlone(
                        () -> deliveries.find(deliveryId).orElseThrow().state()));
    }
}

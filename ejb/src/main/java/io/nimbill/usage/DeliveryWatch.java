package io.nimbill.usage;

import io.nimbill.vendor.ObjectStore;
import io.nimbill.vendor.PartnerHealth;
import io.nimbill.vendor.StoredObject;
import io.nimbill.vendor.VendorFailure;
import io.nimbill.work.ParkedItems;
import io.nimbill.work.Saying;
import io.nimbill.work.Settings;
import io.nimbill.work.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks into the stores of all datasets for publications that were not seen yet. A manifest decides what belongs
 * together; while parts are missing the delivery waits, and when it has waited too long somebody is told. One source
 * that cannot be reached does not keep the others waiting.
 */
@ApplicationScoped
public class DeliveryWatch {

    private static final Logger LOG = Logger.getLogger(DeliveryWatch.class.getName());
    private static final String JOB = "watch-sources";

    @Inject
    private Sources sources;

    @Inject
    private Pollings pollings;

    @Inject
    private PartnerHealth health;

    @Inject
    private Stores stores;

    @Inject
    private Staging staging;

    @Inject
    private Deliveries deliveries;

    @Inject
    private DeliveryReception reception;

    @Inject
    private ManifestForms forms;

    @Inject
    private ParkedItems parked;

    @Inject
    private Transactions transactions;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Looks once into every store; answers how many deliveries were found. */
    public int look() {
        return transactions.call(pollings::all).stream().mapToInt(this::look).sum();
    }

    /** Looks once into the stores of one account with a vendor; answers how many deliveries were found. */
    public int look(Polling account) {
        int found = 0;
        VendorFailure first = null;
        for (Source source : transactions.call(() -> sources.watched(account.account()))) {
            try (ObjectStore store = stores.open(source)) {
                found += look(source, store);
                parked.resolve(JOB, source.publicId().prefixed("dts"));
            } catch (IOException | RuntimeException failure) {
                VendorFailure said = VendorFailure.in(failure);
                first = first == null ? said : first;
                setAside(source, said);
            }
        }
        remember(account, found, first);
        return found;
    }

    private void setAside(Source source, VendorFailure said) {
        LOG.log(Level.WARNING, "The source " + source.name() + " cannot be looked into", said);
        parked.park(
                JOB,
                source.publicId().prefixed("dts"),
                null,
                "source-unreachable",
                Saying.of("parked.source-unreachable", source.name(), source.place(), said.getMessage()));
    }

    /** When the next look comes, and what the vendor said: a rest that it asks for is never cut short. */
    private void remember(Polling account, int found, VendorFailure failure) {
        transactions.run(() -> {
            pollings.looked(
                    account,
                    found,
                    failure != null,
                    failure == null ? Duration.ZERO : failure.retryAfter().orElse(Duration.ZERO));
            if (failure == null) {
                health.succeeded(account.account(), clock.instant());
            } else {
                health.failed(account.account(), clock.instant(), failure);
            }
        });
    }

    private int look(Source source, ObjectStore store) throws IOException {
        List<StoredObject> objects = store.list();
        int found = 0;
        Set<String> claimed = new HashSet<>();
        for (StoredObject manifest : manifests(objects)) {
            try {
                ArrivedDelivery arrived = ArrivedDelivery.read(store, manifest, forms);
                arrived.parts().forEach(part -> claimed.add(part.key()));
                found += take(source, arrived);
            } catch (UnreadableManifest e) {
                parked.park(
                        JOB,
                        subject(source, manifest.key()),
                        null,
                        "manifest-unreadable",
                        Saying.of("parked.manifest-unreadable", e.getMessage()));
            }
        }
        return source.kind().equals("FOLDER") ? found + lookForPlainFiles(source, objects, claimed) : found;
    }

    /** The outer one of two equal manifests first: it is the one the vendor writes last. */
    private static List<StoredObject> manifests(List<StoredObject> objects) {
        return objects.stream()
                .filter(object -> ArrivedDelivery.isManifest(object.key()))
                .sorted(Comparator.<StoredObject>comparingLong(object ->
                                object.key().chars().filter(c -> c == '/').count())
                        .thenComparing(StoredObject::modifiedAt))
                .toList();
    }

    private int take(Source source, ArrivedDelivery arrived) {
        StoredObject object = arrived.manifestObject();
        DeliveryManifest manifest = arrived.manifest();
        String identity = ArrivedDelivery.identity(manifest);
        if (isKnown(source, identity)) {
            return 0;
        }
        if (!arrived.isWhole()) {
            waitFor(source, arrived);
            return 0;
        }
        Instant at = manifest.versionTime() == null ? object.modifiedAt() : manifest.versionTime();
        receive(source, identity, at, true, ArrivedDelivery.periods(manifest), object.key());
        parked.resolve(JOB, subject(source, identity));
        return 1;
    }

    private void waitFor(Source source, ArrivedDelivery arrived) {
        Duration patience = Duration.ofMinutes(settings.number("nimbill.delivery.wait.minutes", 60));
        if (arrived.manifestObject().modifiedAt().plus(patience).isBefore(clock.instant())) {
            parked.park(
                    JOB,
                    subject(source, ArrivedDelivery.identity(arrived.manifest())),
                    null,
                    "delivery-half-arrived",
                    Saying.of(
                            "parked.half-arrived",
                            arrived.manifestObject().key(),
                            patience.toMinutes(),
                            String.join(", ", arrived.missing())));
        }
    }

    /** Files at the top of a folder that no manifest names, once they have not grown for a while. */
    private int lookForPlainFiles(Source source, List<StoredObject> objects, Set<String> claimed) {
        Instant settled = clock.instant().minusSeconds(settings.number("nimbill.folder.settle.seconds", 10));
        int found = 0;
        for (StoredObject object : objects) {
            boolean plain = !object.key().contains("/")
                    && !claimed.contains(object.key())
                    && !ArrivedDelivery.isManifest(object.key())
                    && !object.name().startsWith(".");
            String identity = source.publicId() + " " + object.key() + " " + object.tag();
            if (plain && object.modifiedAt().isBefore(settled) && !isKnown(source, identity)) {
                receive(source, identity, object.modifiedAt(), false, List.of(), object.key());
                found++;
            }
        }
        return found;
    }

    private boolean isKnown(Source source, String identity) {
        return transactions.call(
                () -> !deliveries.named(source.partnerAccountId(), identity).isEmpty());
    }

    /** Two that look at the same time find it twice and take it once. */
    private void receive(
            Source source, String identity, Instant at, boolean manifested, List<LocalDate> periods, String key) {
        transactions.callAlone(() -> {
            sources.lock(source);
            boolean first =
                    deliveries.named(source.partnerAccountId(), identity).isEmpty();
            return first
                    ? reception.receive(
                            source,
                            new DeliveryReception.Notice(
                                    identity, at, manifested, periods, staging.newPlace(), List.of(), key))
                    : null;
        });
    }

    private static String subject(Source source, String what) {
        String subject = source.name() + ": " + what;
        return subject.length() <= 190 ? subject : subject.substring(0, 190);
    }
}

package io.nimbill.usage;

import io.nimbill.vendor.ObjectStore;
import io.nimbill.vendor.StoredObject;
import io.nimbill.work.Lease;
import io.nimbill.work.Leases;
import io.nimbill.work.PublicId;
import io.nimbill.work.Saying;
import io.nimbill.work.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Brings the parts of a delivery from the vendor's store to the staging folder. The manifest is looked at before and
 * after: when it changed meanwhile, the vendor wrote a new run over this one, and the attempt is thrown away.
 */
@ApplicationScoped
public class DeliveryFetch {

    private static final int TRIES = 2;

    @Inject
    private Deliveries deliveries;

    @Inject
    private DeliveryParts parts;

    @Inject
    private Sources sources;

    @Inject
    private Stores stores;

    @Inject
    private Staging staging;

    @Inject
    private Transactions transactions;

    @Inject
    private ManifestForms forms;

    @Inject
    private Leases leases;

    private record Wanted(long deliveryId, String place, Source source) {}

    /**
     * Fetches all parts.
     *
     * @param delivery what is fetched
     * @param manifestKey its manifest in the store
     * @param fetched told the bytes of each part that arrived
     * @throws IOException when a part is missing, short or changed; the job may be started again. Of one that is not what
     *     manifest or store state, the delivery tells as of any that is refused
     */
    public void fetch(PublicId delivery, String manifestKey, Lease lease, LongConsumer fetched) throws IOException {
        Wanted wanted = transactions.callAlone(() -> wanted(delivery));
        List<StagedPart> staged = new ArrayList<>();
        try (ObjectStore store = stores.open(wanted.source())) {
            StoredObject manifest = store.find(manifestKey)
                    .orElseThrow(() -> new IOException("The manifest " + manifestKey + " is gone"));
            List<Named> named = named(store, manifest);
            for (Named each : named) {
                staged.add(copy(store, each, wanted.place(), staged.size()));
                fetched.accept(each.object().bytes());
            }
            boolean same = store.find(manifestKey)
                    .map(StoredObject::tag)
                    .filter(manifest.tag()::equals)
                    .isPresent();
            if (!same) {
                throw new IOException("The manifest " + manifestKey + " changed while its parts were fetched");
            }
        } catch (PartDamaged damage) {
            transactions.callAlone(() -> refuse(wanted.deliveryId(), damage, lease));
            throw damage;
        }
        transactions.callAlone(() -> {
            parts.replace(wanted.deliveryId(), staged);
            parts.replaceDefects(wanted.deliveryId(), List.of());
            leases.check(lease);
            return null;
        });
    }

    private Void refuse(long deliveryId, PartDamaged damage, Lease lease) {
        deliveries.find(deliveryId).orElseThrow().refused(damage.defect().whole(), 1);
        parts.replaceDefects(deliveryId, List.of(damage.defect()));
        leases.check(lease);
        return null;
    }

    private record Named(StoredObject object, Long rows, StatedHashes hashes) {}

    /** A plain file without a manifest stands for itself. */
    private List<Named> named(ObjectStore store, StoredObject object) throws IOException {
        if (!ArrivedDelivery.isManifest(object.key())) {
            return List.of(new Named(object, null, StatedHashes.of(object.md5())));
        }
        ArrivedDelivery arrived = ArrivedDelivery.read(store, object, forms);
        if (!arrived.isWhole()) {
            throw new IOException("Not all parts are there: " + String.join(", ", arrived.missing()));
        }
        List<Named> named = new ArrayList<>();
        for (int i = 0; i < arrived.parts().size(); i++) {
            StoredObject part = arrived.parts().get(i);
            DeliveryManifest.Part stated = arrived.manifest().parts().get(i);
            named.add(new Named(part, stated.rows(), StatedHashes.of(stated.md5(), part.md5())));
        }
        return named;
    }

    /** Once more when the bytes are not those stated: they may have been damaged on the way. */
    private StagedPart copy(ObjectStore store, Named part, String place, int ordinal) throws IOException {
        for (int attempt = 1; ; attempt++) {
            MessageDigest md5 = StatedHashes.digest();
            StagedPart staged = copy(store, part, place, ordinal, md5);
            Optional<Saying> contradiction = part.hashes().contradicted(md5.digest());
            if (contradiction.isEmpty()) {
                return staged;
            }
            if (attempt == TRIES) {
                throw new PartDamaged(part.object().key(), contradiction.get());
            }
        }
    }

    private StagedPart copy(ObjectStore store, Named part, String place, int ordinal, MessageDigest md5)
            throws IOException {
        try (InputStream in = new DigestInputStream(store.open(part.object()), md5)) {
            StagedPart staged = staging.copy(in, place, ordinal, part.object().name(), part.rows());
            if (staged.bytes() != part.object().bytes()) {
                throw new IOException(part.object().key() + " broke off after " + staged.bytes() + " of "
                        + part.object().bytes() + " bytes");
            }
            return staged;
        }
    }

    private Wanted wanted(PublicId id) {
        Delivery delivery = deliveries.find(id).orElseThrow();
        return new Wanted(
                delivery.id(),
                delivery.stagingPath(),
                sources.find(delivery.datasetId()).orElseThrow());
    }
}

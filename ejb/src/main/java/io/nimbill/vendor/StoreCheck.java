package io.nimbill.vendor;

import io.nimbill.vendor.Finding.Remedy;
import io.nimbill.work.Refusal;
import io.nimbill.work.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tries whether the files of an account's datasets can be listed, whoever the vendor is. */
@ApplicationScoped
class StoreCheck {

    private static final String CODE = "store.files";

    @Inject
    @Any
    private Instance<ObjectStoreConnector> connectors;

    @Inject
    private Datasets datasets;

    @Inject
    private DatasetPlaces places;

    @Inject
    private Transactions transactions;

    /** One finding per open dataset with files in a store; exports that are asked for are not asked for here. */
    List<Finding> check(PartnerAccount account) {
        List<Finding> findings = new ArrayList<>();
        List<Dataset> open = transactions.call(() -> datasets.of(account.id())).stream()
                .filter(each -> each.closedOn().isEmpty())
                .toList();
        for (Dataset dataset : open) {
            if (dataset.source() != SourceKind.UPLOAD && dataset.source() != SourceKind.PARTNER_CENTER) {
                findings.add(tried(dataset));
            }
        }
        if (open.isEmpty()) {
            findings.add(Finding.missing("store.dataset", "", Remedy.CREATE, "Nothing is read from this account yet."));
        }
        return findings;
    }

    private Finding tried(Dataset dataset) {
        String subject = dataset.name() + ": " + dataset.location().orElse("");
        try (ObjectStore store = open(dataset)) {
            return store.list().isEmpty()
                    ? Finding.missing(CODE, subject, Remedy.CREATE, "Nothing lies there yet.")
                    : Finding.ok(CODE, subject);
        } catch (Refusal refusal) {
            return Finding.missing(CODE, subject, Remedy.CONFIGURE, VendorSpeech.clean(refusal.getMessage()));
        } catch (VendorFailure failure) {
            return Finding.of(CODE, subject, failure);
        } catch (IOException e) {
            return e.getCause() instanceof VendorFailure failure
                    ? Finding.of(CODE, subject, failure)
                    : Finding.missing(CODE, subject, Remedy.TRY_LATER, VendorSpeech.clean(e.getMessage()));
        }
    }

    private ObjectStore open(Dataset dataset) {
        StorePlace place = places.open(
                dataset.id(),
                new StorePlace(
                        dataset.location().orElse(null), dataset.endpoint().orElse(null), Map.of()));
        for (ObjectStoreConnector connector : connectors) {
            if (connector.kind().equals(dataset.source().name())) {
                return connector.open(place);
            }
        }
        throw new Refusal(
                "source-kind-unknown", "Nothing can read from a source of the kind " + dataset.source() + ".");
    }
}

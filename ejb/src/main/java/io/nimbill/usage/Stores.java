package io.nimbill.usage;

import io.nimbill.vendor.DatasetPlaces;
import io.nimbill.vendor.ObjectStore;
import io.nimbill.vendor.ObjectStoreConnector;
import io.nimbill.vendor.StorePlace;
import io.nimbill.work.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Opens the store of a dataset with the connector for its kind. */
@ApplicationScoped
class Stores {

    @Inject
    @Any
    private Instance<ObjectStoreConnector> connectors;

    @Inject
    private DatasetPlaces places;

    ObjectStore open(Source source) {
        StorePlace place = places.open(source.id(), source.place());
        for (ObjectStoreConnector connector : connectors) {
            if (connector.kind().equals(source.kind())) {
                return connector.open(place);
            }
        }
        throw new Refusal("source-kind-unknown", "Nothing can read from a source of the kind " + source.kind() + ".")
                .with(source.kind());
    }
}

package io.nimbill.vendor.microsoft;

import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.BlobContainerClientBuilder;
import io.nimbill.vendor.ObjectStore;
import io.nimbill.vendor.ObjectStoreConnector;
import io.nimbill.vendor.StoreEndpoint;
import io.nimbill.vendor.StorePlace;
import io.nimbill.work.Refusal;
import io.nimbill.work.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;

/** Opens containers at {@code container} or {@code container/prefix} of the storage account that is the endpoint. */
@ApplicationScoped
class BlobConnector implements ObjectStoreConnector {

    private Settings settings;

    /** For the container. */
    protected BlobConnector() {}

    @Inject
    BlobConnector(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String kind() {
        return "BLOB";
    }

    @Override
    public ObjectStore open(StorePlace place) {
        String location = place.location() == null ? "" : place.location();
        int slash = location.indexOf('/');
        String container = slash < 0 ? location : location.substring(0, slash);
        if (container.isBlank()) {
            throw new Refusal("location-malformed", "location", "Write container or container/prefix.");
        }
        return new BlobStore(client(place, container), slash < 0 ? "" : location.substring(slash + 1));
    }

    private BlobContainerClient client(StorePlace place, String container) {
        Map<String, String> words = place.credential();
        MicrosoftHosts http = new MicrosoftHosts(settings);
        BlobContainerClientBuilder builder =
                new BlobContainerClientBuilder().containerName(container).httpClient(http);
        URI account = StoreEndpoint.of(place, settings).orElse(null);
        if (words.containsKey("connectionString")) {
            StoreEndpoint.checkConnectionString(words.get("connectionString"), settings);
            return builder.connectionString(words.get("connectionString")).buildClient();
        }
        if (account == null) {
            throw new Refusal("endpoint-missing", "endpoint", "Give the address of the storage account.");
        }
        builder.endpoint(account.toString());
        if (words.containsKey("sasToken")) {
            return builder.sasToken(words.get("sasToken")).buildClient();
        }
        return builder.credential(MicrosoftIdentity.of(words, http)).buildClient();
    }
}

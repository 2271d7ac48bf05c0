package io.nimbill.usage;

import io.nimbill.vendor.Datasets;
import io.nimbill.vendor.ObjectStore;
import io.nimbill.vendor.ObjectStoreConnector;
import io.nimbill.vendor.StorePlace;
import io.nimbill.work.Refusal;
import io.nimbill.work.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;

/** Opens the store of a dataset with the connector for its kind. */
@ApplicationScoped
class Stores {

    @Inject
    @Any
    private Instance<ObjectStoreConnector> connectors;

    @Inject
    private Datasets datasets;

    @Inject
    private Transactions transactions;

    ObjectStore open(Source source) {
        StorePlace place =
                new StorePlace(source.place().location(), source.place().endpoint(), credential(source));
        for (ObjectStoreConnector connector : connectors) {
            if (connector.kind().equals(source.kind())) {
                return connector.open(place);
            }
        }
        throw new Refusal("source-kind-unknown", "Nothing can read from a source of the kind " + source.kind() + ".");
    }

    /** A credential is kept as a JSON object of texts, in the words its connector knows. */
    private Map<String, String> credential(Source source) {
        Map<String, String> words = new HashMap<>();
        transactions
                .call(() -> datasets.find(source.id()).flatMap(datasets::credentialOf))
                .ifPresent(text -> {
                    try (JsonReader reader = Json.createReader(new StringReader(text))) {
                        reader.readObject().forEach((name, value) -> words.put(name, ((JsonString) value).getString()));
                    } catch (JsonException | ClassCastException e) {
                        throw new Refusal(
                                "credential-malformed",
                                "credential",
                                "Give the credential of " + source.name() + " as a JSON object of texts.");
                    }
                });
        return words;
    }
}

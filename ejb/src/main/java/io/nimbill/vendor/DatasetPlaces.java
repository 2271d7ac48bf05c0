package io.nimbill.vendor;

import io.nimbill.work.Refusal;
import io.nimbill.work.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a dataset's files are, with the credential that opens the place: its own where it has one, else that of its
 * partner account.
 */
@ApplicationScoped
public class DatasetPlaces {

    private static final Map<String, List<CredentialKind>> KINDS = Map.of(
            "S3", List.of(CredentialKind.AWS_ROLE, CredentialKind.S3_KEY),
            "BLOB",
                    List.of(
                            CredentialKind.AZURE_SHARED_ACCESS,
                            CredentialKind.AZURE_CONNECTION_STRING,
                            CredentialKind.AZURE_APPLICATION),
            "PARTNER_CENTER", List.of(CredentialKind.AZURE_APPLICATION));

    @Inject
    private Datasets datasets;

    @Inject
    private PartnerAccounts accounts;

    @Inject
    private PartnerCredentials credentials;

    @Inject
    private CredentialRenewal renewal;

    @Inject
    private Transactions transactions;

    /**
     * The place with its credential in the clear, for the connector that opens it now; keep it nowhere.
     *
     * @param place location and endpoint as the dataset has them
     */
    public StorePlace open(long datasetId, StorePlace place) {
        return transactions.call(() -> {
            Dataset dataset = datasets.find(datasetId).orElseThrow();
            return datasets.credentialOf(dataset)
                    .map(own -> new StorePlace(place.location(), place.endpoint(), words(dataset, own)))
                    .orElseGet(() -> withPartners(dataset, place));
        });
    }

    private StorePlace withPartners(Dataset dataset, StorePlace place) {
        PartnerAccount account = accounts.find(dataset.partnerAccountId()).orElseThrow();
        List<CredentialKind> wanted = KINDS.getOrDefault(dataset.source().name(), List.of());
        if (wanted.isEmpty()) {
            return place;
        }
        Map<CredentialKind, Credential> open = credentials.openOf(account);
        StorePlace entered = wanted.stream()
                .filter(open::containsKey)
                .findFirst()
                .map(kind -> with(account, open.get(kind), place))
                .orElse(place);
        Credential user = open.get(CredentialKind.AZURE_PARTNER_USER);
        return dataset.source() == SourceKind.PARTNER_CENTER && user != null
                ? entered.beside(user, renewal.keeperOf(account.publicId()))
                : entered;
    }

    /** The place with the words of a partner's credential. */
    static StorePlace with(PartnerAccount account, Credential credential, StorePlace place) {
        Map<String, String> words = new TreeMap<>(credential.words());
        String endpoint = words.remove("endpoint");
        words.remove("suspendedUnit");
        if (credential.kind() == CredentialKind.AWS_ROLE) {
            words.put(
                    "externalId",
                    new VendorAccess(account.publicId(), account.externalId(), Map.of(), PaidRequests.none())
                            .trustId());
        }
        boolean own = place.endpoint() != null && !place.endpoint().isBlank();
        return new StorePlace(place.location(), own ? place.endpoint() : endpoint, words);
    }

    /** A credential of a dataset is kept as a JSON object of texts, in the words its connector knows. */
    private static Map<String, String> words(Dataset dataset, String text) {
        Map<String, String> words = new HashMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            reader.readObject().forEach((name, value) -> words.put(name, ((JsonString) value).getString()));
            return words;
        } catch (JsonException | ClassCastException e) {
            throw new Refusal(
                            "credential-malformed",
                            "credential",
                            "Give the credential of " + dataset.name() + " as a JSON object of texts.")
                    .with(dataset.name());
        }
    }
}

package io.nimbill.vendor.microsoft;

import io.nimbill.vendor.ObjectStore;
import io.nimbill.vendor.StoredObject;
import io.nimbill.vendor.VendorFailure;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Exports of Partner Center as a store: listing asks for them, each manifest is an object under {@code manifests/<id>/},
 * and the files it names lie beside it. The manifest's eTag is the version of the data. Its signature lives for hours and
 * is left out of what is handed on; opening a file later fetches the manifest anew, and with it a new one.
 */
final class PartnerCenterStore implements ObjectStore {

    private static final String FOLDER = "manifests/";
    private static final String MANIFEST = "manifest.json";
    private static final int NEWEST_INVOICES = 2;

    private final PartnerCenterServices services;
    private final AskedExports asked;
    private final String feed;
    private final String currency;
    private final Map<String, JsonObject> manifests = new HashMap<>();

    PartnerCenterStore(PartnerCenterServices services, AskedExports asked, String feed, String currency) {
        this.services = services;
        this.asked = asked;
        this.feed = feed;
        this.currency = currency;
    }

    @Override
    public List<StoredObject> list() throws IOException {
        try {
            List<StoredObject> found = new ArrayList<>();
            if (feed.equals("unbilled-usage")) {
                unbilled("last").ifPresent(found::add);
                unbilled("current").ifPresent(found::add);
            } else {
                for (String invoice : services.newestInvoices(NEWEST_INVOICES)) {
                    billed(feed.substring("billed-".length()), invoice).ifPresent(found::add);
                }
            }
            return found;
        } catch (VendorFailure failure) {
            throw new PartnerCenterSilence(failure);
        }
    }

    @Override
    public Optional<StoredObject> find(String key) throws IOException {
        if (!key.startsWith(FOLDER)) {
            return Optional.empty();
        }
        try {
            Optional<JsonObject> manifest = manifest(key);
            String name = name(key);
            return name.equals(MANIFEST)
                    ? manifest.map(this::object)
                    : manifest.flatMap(json -> services.file(json, key, name));
        } catch (VendorFailure failure) {
            throw new PartnerCenterSilence(failure);
        }
    }

    @Override
    public InputStream open(StoredObject object) throws IOException {
        try {
            JsonObject manifest = manifest(object.key()).orElseThrow(() -> new IOException(object.key() + " is gone"));
            String name = name(object.key());
            return name.equals(MANIFEST) ? new ByteArrayInputStream(shown(manifest)) : services.open(manifest, name);
        } catch (VendorFailure failure) {
            throw new PartnerCenterSilence(failure);
        }
    }

    private Optional<StoredObject> unbilled(String period) {
        return asked.manifest(feed + " " + period + " " + currency, services.reports(), () -> services.reports()
                        .askForUnbilled(period, currency))
                .map(this::object);
    }

    private Optional<StoredObject> billed(String lines, String invoice) {
        return asked.manifest(feed + " " + invoice, services.reports(), () -> services.reports()
                        .askForBilled(lines, invoice))
                .map(this::object);
    }

    private StoredObject object(JsonObject manifest) {
        String id = manifest.getString("id");
        if (manifest.containsKey("sasToken")) {
            manifests.put(id, manifest);
        }
        return new StoredObject(
                FOLDER + id + "/" + MANIFEST, shown(manifest).length, manifest.getString("eTag"), madeAt(manifest));
    }

    private Optional<JsonObject> manifest(String key) {
        String id = key.substring(FOLDER.length()).replaceFirst("/.*", "");
        if (!manifests.containsKey(id)) {
            services.reports().manifest(id).ifPresent(found -> manifests.put(id, found));
        }
        return Optional.ofNullable(manifests.get(id));
    }

    private static String name(String key) {
        return key.substring(key.indexOf('/', FOLDER.length()) + 1);
    }

    private static Instant madeAt(JsonObject manifest) {
        String made = manifest.getString("createdDateTime", manifest.getString("utcCreatedDateTime", ""));
        return made.isEmpty() ? Instant.EPOCH : OffsetDateTime.parse(made).toInstant();
    }

    /** The manifest without what opens its files. */
    private static byte[] shown(JsonObject manifest) {
        return Json.createObjectBuilder(manifest)
                .remove("sasToken")
                .remove("rootDirectory")
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}

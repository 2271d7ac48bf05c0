package io.nimbill.usage.reading;

import io.nimbill.usage.DeliveryManifest;
import io.nimbill.usage.DeliveryManifest.Kind;
import io.nimbill.work.Saying;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the manifests vendors put beside their files, and refuses those that would lead astray: parts missing, twice,
 * outside the bucket or directory, or of another period than the manifest's.
 */
public final class ManifestReader {
    private static final JsonReaderFactory JSON = Json.createReaderFactory(Map.of());

    private final ManifestWords words;
    private final AwsManifests aws;
    private final MicrosoftManifests microsoft;

    /**
     * A reader for one manifest.
     *
     * @param name key of the manifest, used in messages
     * @param bucket bucket or container it was found in; empty for a folder or an upload
     */
    public ManifestReader(String name, String bucket) {
        words = new ManifestWords(name);
        aws = new AwsManifests(words, bucket);
        microsoft = new MicrosoftManifests(words);
    }

    /**
     * Reads a manifest.
     *
     * @param content its bytes
     * @return what it says
     * @throws ManifestRefused when it is none, or one that must not be followed
     */
    public DeliveryManifest read(byte[] content) {
        JsonObject json = parse(content);
        DeliveryManifest manifest = manifest(json);
        if (manifest.parts().isEmpty() && manifest.kind() != Kind.PARTNER_CENTER) {
            throw words.refused(Saying.of("defect.no-part"), Saying.of("remedy.wait-for-next"));
        }
        checkNames(manifest);
        return manifest;
    }

    private JsonObject parse(byte[] content) {
        try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(content))) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException e) {
            throw words.refused(Saying.of("defect.not-an-object"), Saying.of("remedy.fetch-again"));
        }
    }

    private DeliveryManifest manifest(JsonObject json) {
        try {
            if (json.containsKey("assemblyId") && json.containsKey("reportKeys")) {
                return aws.cur(json);
            }
            if (json.containsKey("dataFiles")) {
                return aws.dataExport(json);
            }
            if (json.containsKey("rootDirectory") || json.containsKey("sasToken")) {
                return microsoft.partnerCenter(json);
            }
            if (json.containsKey("blobs")) {
                return microsoft.azure(json);
            }
        } catch (ClassCastException | DateTimeException e) {
            throw words.refused(Saying.of("defect.field-form", e.getMessage()), Saying.of("remedy.ask-vendor"));
        }
        throw words.refused(Saying.of("defect.manifest-unknown"), Saying.of("remedy.known-manifests"));
    }

    private void checkNames(DeliveryManifest manifest) {
        Set<String> seen = new HashSet<>();
        for (DeliveryManifest.Part part : manifest.parts()) {
            boolean outside = part.name().isBlank()
                    || part.name().startsWith("/")
                    || part.name().contains("\\")
                    || part.name().contains("\0")
                    || List.of(part.name().split("/", -1)).contains("..");
            if (outside) {
                throw words.refused(
                        Saying.of("defect.part-outside", ValueCheck.shown(part.name())),
                        Saying.of("remedy.do-not-import"));
            }
            if (!seen.add(part.name())) {
                throw words.refused(Saying.of("defect.part-twice", part.name()), Saying.of("remedy.ask-vendor"));
            }
        }
    }
}

package io.nimbill.usage.reading;

import io.nimbill.usage.DeliveryManifest;
import io.nimbill.usage.DeliveryManifest.Kind;
import io.nimbill.work.Saying;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the manifests of Microsoft say. */
final class MicrosoftManifests {

    private final ManifestWords words;

    MicrosoftManifests(ManifestWords words) {
        this.words = words;
    }

    /** Of an Azure cost export. */
    DeliveryManifest azure(JsonObject json) {
        JsonObject config = words.object(json, "exportConfig");
        JsonObject run = words.object(json, "runInfo");
        List<DeliveryManifest.Part> parts = new ArrayList<>();
        for (JsonObject blob : json.getJsonArray("blobs").getValuesAs(JsonObject.class)) {
            String md5 = words.text(blob, "contentMD5");
            parts.add(new DeliveryManifest.Part(
                    words.withoutLeadingSlash(words.required(blob, "blobName")),
                    words.number(blob, "byteCount"),
                    words.number(blob, "dataRowCount"),
                    md5.isEmpty() ? null : md5));
        }
        agree("blobCount", words.number(json, "blobCount"), (long) parts.size());
        agree(
                "byteCount",
                words.number(json, "byteCount"),
                sum(parts.stream().map(DeliveryManifest.Part::bytes).toList()));
        agree(
                "dataRowCount",
                words.number(json, "dataRowCount"),
                sum(parts.stream().map(DeliveryManifest.Part::rows).toList()));
        LocalDate start = words.day(words.text(run, "startDate"));
        LocalDate end = words.day(words.text(run, "endDate"));
        String identity = words.text(run, "runId");
        return new DeliveryManifest(
                Kind.AZURE_EXPORT,
                identity.isEmpty() ? Sha256.of(json.toString()) : identity,
                words.text(config, "exportName"),
                words.text(config, "resourceId"),
                start,
                end == null ? null : end.plusDays(1),
                words.time(run, "submittedTime").orElse(null),
                words.text(config, "type").toLowerCase(Locale.ROOT).contains("amortized"),
                parts);
    }

    /** Of a Partner Center export, which is asked for and named by its eTag. */
    DeliveryManifest partnerCenter(JsonObject json) {
        List<DeliveryManifest.Part> parts = new ArrayList<>();
        for (JsonObject blob : json.getJsonArray("blobs").getValuesAs(JsonObject.class)) {
            parts.add(new DeliveryManifest.Part(
                    words.withoutLeadingSlash(words.required(blob, "name")),
                    words.number(blob, "byteCount"),
                    words.number(blob, "rowCount"),
                    null));
        }
        agree("blobCount", words.number(json, "blobCount"), (long) parts.size());
        return new DeliveryManifest(
                Kind.PARTNER_CENTER,
                words.required(json, "eTag"),
                "",
                words.text(json, "partnerTenantId"),
                null,
                null,
                words.time(json, "utcCreatedDateTime")
                        .or(() -> words.time(json, "createdDateTime"))
                        .orElse(null),
                false,
                parts);
    }

    private void agree(String field, Long stated, Long counted) {
        if (stated != null && counted != null && !stated.equals(counted)) {
            throw words.refused(
                    Saying.of("defect.count-differs", field, stated, counted), Saying.of("remedy.fetch-when-complete"));
        }
    }

    private static Long sum(List<Long> values) {
        return values.contains(null)
                ? null
                : Long.valueOf(values.stream().mapToLong(Long::longValue).sum());
    }
}

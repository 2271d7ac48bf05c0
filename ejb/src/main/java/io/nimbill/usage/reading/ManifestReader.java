package io.nimbill.usage.reading;

import io.nimbill.usage.DeliveryManifest;
import io.nimbill.usage.DeliveryManifest.Kind;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the manifests vendors put beside their files, and refuses those that would lead astray: parts missing, twice,
 * outside the bucket or directory, or of another period than the manifest's.
 */
public final class ManifestReader {
    private static final Pattern PERIOD_IN_PATH = Pattern.compile("(?i)billing_period=(\\d{4}-\\d{2})(?:/|$)");
    private static final Pattern EXECUTION_IN_PATH = Pattern.compile("/(\\d{4}-\\d{2}-\\d{2}T[^/]+)/[^/]+$");
    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final JsonReaderFactory JSON = Json.createReaderFactory(Map.of());

    private final String name;
    private final String bucket;

    /**
     * A reader for one manifest.
     *
     * @param name key of the manifest, used in messages
     * @param bucket bucket or container it was found in; empty for a folder or an upload
     */
    public ManifestReader(String name, String bucket) {
        this.name = name;
        this.bucket = bucket;
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
            throw refused("it names no part", "wait for the vendor's next delivery");
        }
        checkNames(manifest);
        return manifest;
    }

    private JsonObject parse(byte[] content) {
        try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(content))) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException e) {
            throw refused("it is no JSON object", "fetch it again");
        }
    }

    private DeliveryManifest manifest(JsonObject json) {
        try {
            if (json.containsKey("assemblyId") && json.containsKey("reportKeys")) {
                return cur(json);
            }
            if (json.containsKey("dataFiles")) {
                return dataExport(json);
            }
            if (json.containsKey("rootDirectory") || json.containsKey("sasToken")) {
                return partnerCenter(json);
            }
            if (json.containsKey("blobs")) {
                return azure(json);
            }
        } catch (ClassCastException | DateTimeException e) {
            throw refused("a field has an unexpected form: " + e.getMessage(), "ask the vendor for a new delivery");
        }
        throw refused(
                "it is no manifest of a known kind",
                "give the manifest of a CUR, data export, Azure export or " + "Partner Center delivery");
    }

    private DeliveryManifest cur(JsonObject json) {
        String stated = text(json, "bucket");
        if (!bucket.isEmpty() && !stated.isEmpty() && !stated.equals(bucket)) {
            throw refused("it names the bucket " + stated + ", but lies in " + bucket, "check the delivery's source");
        }
        if (text(json, "compression").equalsIgnoreCase("ZIP")) {
            throw refused("its parts are zip archives", "set the report's compression to GZIP or Parquet");
        }
        JsonObject period = object(json, "billingPeriod");
        LocalDate start = compactDay(text(period, "start"));
        LocalDate end = compactDay(text(period, "end"));
        if (!start.isBefore(end)) {
            throw refused("its billing period ends before it begins", "ask the vendor for a new delivery");
        }
        String folder = "/" + start.format(COMPACT) + "-" + end.format(COMPACT) + "/";
        List<DeliveryManifest.Part> parts = new ArrayList<>();
        for (JsonValue key : json.getJsonArray("reportKeys")) {
            String part = ((JsonString) key).getString();
            if (!("/" + part).contains(folder)) {
                throw refused(
                        "the part " + part + " does not lie in the folder of the period " + folder,
                        "ask the vendor for a new delivery");
            }
            parts.add(new DeliveryManifest.Part(withoutLeadingSlash(part), null, null, null));
        }
        return new DeliveryManifest(
                Kind.AWS_CUR,
                required(json, "assemblyId"),
                text(json, "reportName"),
                text(json, "account"),
                start,
                end,
                null,
                false,
                parts);
    }

    private DeliveryManifest dataExport(JsonObject json) {
        YearMonth period = periodOf(name).orElse(null);
        String execution = text(json, "executionId");
        List<DeliveryManifest.Part> parts = new ArrayList<>();
        for (JsonValue value : json.getJsonArray("dataFiles")) {
            String key = keyOf(((JsonString) value).getString());
            YearMonth own = periodOf(key).orElse(period);
            if (period != null && !period.equals(own)) {
                throw refused(
                        "the part " + key + " is of " + own + ", the manifest of " + period,
                        "ask the vendor for a new delivery");
            }
            period = own;
            Matcher run = EXECUTION_IN_PATH.matcher("/" + key);
            execution = execution.isEmpty() && run.find() ? run.group(1) : execution;
            parts.add(new DeliveryManifest.Part(key, null, null, null));
        }
        String identity = execution.isEmpty() ? Sha256.of(json.toString()) : execution;
        return new DeliveryManifest(
                Kind.AWS_DATA_EXPORT,
                identity,
                text(json, "exportName"),
                text(json, "accountId"),
                period == null ? null : period.atDay(1),
                period == null ? null : period.plusMonths(1).atDay(1),
                time(json, "deliveredAt").or(() -> time(json, "createdAt")).orElse(null),
                false,
                parts);
    }

    private DeliveryManifest azure(JsonObject json) {
        JsonObject config = object(json, "exportConfig");
        JsonObject run = object(json, "runInfo");
        List<DeliveryManifest.Part> parts = new ArrayList<>();
        for (JsonObject blob : json.getJsonArray("blobs").getValuesAs(JsonObject.class)) {
            String md5 = text(blob, "contentMD5");
            parts.add(new DeliveryManifest.Part(
                    withoutLeadingSlash(required(blob, "blobName")),
                    number(blob, "byteCount"),
                    number(blob, "dataRowCount"),
                    md5.isEmpty() ? null : md5));
        }
        agree("blobCount", number(json, "blobCount"), (long) parts.size());
        agree(
                "byteCount",
                number(json, "byteCount"),
                sum(parts.stream().map(DeliveryManifest.Part::bytes).toList()));
        agree(
                "dataRowCount",
                number(json, "dataRowCount"),
                sum(parts.stream().map(DeliveryManifest.Part::rows).toList()));
        LocalDate start = day(text(run, "startDate"));
        LocalDate end = day(text(run, "endDate"));
        String identity = text(run, "runId");
        return new DeliveryManifest(
                Kind.AZURE_EXPORT,
                identity.isEmpty() ? Sha256.of(json.toString()) : identity,
                text(config, "exportName"),
                text(config, "resourceId"),
                start,
                end == null ? null : end.plusDays(1),
                time(run, "submittedTime").orElse(null),
                text(config, "type").toLowerCase(java.util.Locale.ROOT).contains("amortized"),
                parts);
    }

    private DeliveryManifest partnerCenter(JsonObject json) {
        List<DeliveryManifest.Part> parts = new ArrayList<>();
        for (JsonObject blob : json.getJsonArray("blobs").getValuesAs(JsonObject.class)) {
            parts.add(new DeliveryManifest.Part(
                    withoutLeadingSlash(required(blob, "name")),
                    number(blob, "byteCount"),
                    number(blob, "rowCount"),
                    null));
        }
        agree("blobCount", number(json, "blobCount"), (long) parts.size());
        return new DeliveryManifest(
                Kind.PARTNER_CENTER,
                required(json, "eTag"),
                "",
                text(json, "partnerTenantId"),
                null,
                null,
                time(json, "utcCreatedDateTime")
                        .or(() -> time(json, "createdDateTime"))
                        .orElse(null),
                false,
                parts);
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
                throw refused(
                        "the part " + ValueCheck.shown(part.name()) + " lies outside the delivery's place",
                        "do not import it; check who can write to the source");
            }
            if (!seen.add(part.name())) {
                throw refused("it names the part " + part.name() + " twice", "ask the vendor for a new delivery");
            }
        }
    }

    private String keyOf(String uri) {
        if (!uri.startsWith("s3://")) {
            return uri;
        }
        int slash = uri.indexOf('/', 5);
        String other = slash < 0 ? uri.substring(5) : uri.substring(5, slash);
        if (!bucket.isEmpty() && !other.equals(bucket)) {
            throw refused(
                    "it names a part in the bucket " + other + ", but lies in " + bucket,
                    "check the delivery's source");
        }
        return slash < 0 ? "" : uri.substring(slash + 1);
    }

    private void agree(String field, Long stated, Long counted) {
        if (stated != null && counted != null && !stated.equals(counted)) {
            throw refused(
                    "its " + field + " is " + stated + ", but its parts make " + counted,
                    "fetch the manifest again once the delivery is complete");
        }
    }

    private static Long sum(List<Long> values) {
        return values.contains(null)
                ? null
                : Long.valueOf(values.stream().mapToLong(Long::longValue).sum());
    }

    private static Optional<YearMonth> periodOf(String path) {
        Matcher period = PERIOD_IN_PATH.matcher(path);
        return period.find() ? Optional.of(YearMonth.parse(period.group(1))) : Optional.empty();
    }

    private LocalDate compactDay(String text) {
        if (text.length() < 8) {
            throw refused("it has no billing period", "ask the vendor for a new delivery");
        }
        return LocalDate.parse(text.substring(0, 8), COMPACT);
    }

    private static LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text.substring(0, Math.min(10, text.length())));
    }

    private static Optional<Instant> time(JsonObject json, String field) {
        String text = text(json, field);
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(OffsetDateTime.parse(text).toInstant());
    }

    private static JsonObject object(JsonObject json, String field) {
        return json.containsKey(field) && !json.isNull(field) ? json.getJsonObject(field) : JsonValue.EMPTY_JSON_OBJECT;
    }

    private String required(JsonObject json, String field) {
        String text = text(json, field);
        if (text.isEmpty()) {
            throw refused("its field " + field + " is missing", "ask the vendor for a new delivery");
        }
        return text;
    }

    private static String text(JsonObject json, String field) {
        JsonValue value = json.get(field);
        if (value == null || value == JsonValue.NULL) {
            return "";
        }
        return value instanceof JsonString text ? text.getString() : value.toString();
    }

    private static Long number(JsonObject json, String field) {
        return json.get(field) instanceof JsonNumber number ? Long.valueOf(number.longValueExact()) : null;
    }

    private static String withoutLeadingSlash(String key) {
        return key.startsWith("/") && !key.startsWith("//") ? key.substring(1) : key;
    }

    private ManifestRefused refused(String why, String remedy) {
        return new ManifestRefused(name, why, remedy);
    }
}

package io.nimbill.usage;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the manifests of the vendors: AWS Cost and Usage Report ({@code reportKeys}), AWS Data Exports ({@code
 * dataFiles}), Azure cost exports and Partner Center exports (both {@code blobs}). Told apart by their fields.
 */
final class ManifestReader {

    private static final Pattern MONTH = Pattern.compile("(?i)billing_period=(\\d{4})-(\\d{2})");
    private static final Pattern BUCKET = Pattern.compile("s3a?://[^/]+/");

    private ManifestReader() {}

    /**
     * Reads a manifest.
     *
     * @param json its bytes
     * @param key its own key, which names the period where the content does not
     * @throws BadManifest when it is not one of the known forms
     */
    static Manifest read(byte[] json, String key) throws BadManifest {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(json))) {
            JsonObject content = reader.readObject();
            if (content.containsKey("reportKeys")) {
                return costAndUsageReport(content);
            }
            if (content.containsKey("dataFiles")) {
                return dataExport(content, key);
            }
            if (content.containsKey("blobs")) {
                return content.containsKey("rootDirectory") ? partnerCenter(content) : azureExport(content, key);
            }
            throw new BadManifest(key + " has none of reportKeys, dataFiles and blobs", null);
        } catch (JsonException | ClassCastException | DateTimeException | NullPointerException e) {
            throw new BadManifest(key + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The end of the period is exclusive and not needed; there is no time inside. */
    private static Manifest costAndUsageReport(JsonObject content) {
        String start = content.getJsonObject("billingPeriod").getString("start");
        LocalDate period = LocalDate.parse(start.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
        String identity = content.getString("reportName") + "/" + period + "/" + content.getString("assemblyId");
        return new Manifest(identity, null, List.of(period), content.getJsonArray("reportKeys").stream()
                .map(file -> new Manifest.Entry(((JsonString) file).getString(), null, null)).toList());
    }

    private static Manifest dataExport(JsonObject content, String key) {
        String place = content.getString("partition", "") + " " + key;
        String identity = content.getString("exportName", key) + "/" + content.getString("partition", "") + "/"
                + content.getString("executionId", "");
        return new Manifest(identity, time(content.getString("createdAt", null)), months(place),
                content.getJsonArray("dataFiles").stream()
                        .map(file -> BUCKET.matcher(((JsonString) file).getString()).replaceFirst(""))
                        .map(file -> new Manifest.Entry(file, null, null)).toList());
    }

    private static Manifest azureExport(JsonObject content, String key) {
        JsonObject run = content.containsKey("runInfo") ? content.getJsonObject("runInfo") : JsonValue.EMPTY_JSON_OBJECT;
        JsonObject config = content.containsKey("exportConfig")
                ? content.getJsonObject("exportConfig") : JsonValue.EMPTY_JSON_OBJECT;
        String identity = config.getString("exportName", key) + "/" + run.getString("runId", "");
        return new Manifest(identity, time(run.getString("submittedTime", null)),
                wholeMonth(run.getString("startDate", ""), run.getString("endDate", "")),
                content.getJsonArray("blobs").getValuesAs(JsonObject.class).stream()
                        .map(blob -> new Manifest.Entry(blob.getString("blobName"), number(blob, "byteCount"),
                                number(blob, "dataRowCount"))).toList());
    }

    private static Manifest partnerCenter(JsonObject content) throws BadManifest {
        List<Manifest.Entry> parts = content.getJsonArray("blobs").getValuesAs(JsonObject.class).stream()
                .map(blob -> new Manifest.Entry(blob.getString("name"), null, null)).toList();
        Long stated = number(content, "blobCount");
        if (stated != null && stated != parts.size()) {
            throw new BadManifest("The manifest states " + stated + " blobs and names " + parts.size(), null);
        }
        return new Manifest(content.getString("id", "export") + "/" + content.getString("eTag", ""), null, List.of(), parts);
    }

    private static List<LocalDate> months(String place) {
        Matcher month = MONTH.matcher(place);
        return month.find() ? List.of(LocalDate.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)), 1))
                : List.of();
    }

    /** Azure names a span of days; it is a billing period only when it begins with a month and stays in it. */
    private static List<LocalDate> wholeMonth(String start, String end) {
        if (start.length() < 10 || end.length() < 10) {
            return List.of();
        }
        LocalDate first = LocalDate.parse(start.substring(0, 10));
        LocalDate last = LocalDate.parse(end.substring(0, 10));
        boolean month = first.getDayOfMonth() == 1 && last.isBefore(first.plusMonths(1));
        return month ? List.of(first) : List.of();
    }

    private static Instant time(String text) {
        if (text == null) {
            return null;
        }
        return text.endsWith("Z") ? Instant.parse(text) : java.time.OffsetDateTime.parse(text).toInstant();
    }

    private static Long number(JsonObject object, String name) {
        return object.get(name) instanceof JsonNumber value ? value.longValueExact() : null;
    }

    /** A manifest that is none. */
    static final class BadManifest extends Exception {

        private static final long serialVersionUID = 1L;

        BadManifest(String message, Throwable cause) {
            super(message, cause);
        }
    }
}

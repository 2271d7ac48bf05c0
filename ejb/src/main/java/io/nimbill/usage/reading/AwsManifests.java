package io.nimbill.usage.reading;

import io.nimbill.usage.DeliveryManifest;
import io.nimbill.usage.DeliveryManifest.Kind;
import io.nimbill.work.Saying;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the manifests of AWS say. */
final class AwsManifests {
    private static final Pattern PERIOD_IN_PATH = Pattern.compile("(?i)billing_period=(\\d{4}-\\d{2})(?:/|$)");
    private static final Pattern EXECUTION_IN_PATH = Pattern.compile("/(\\d{4}-\\d{2}-\\d{2}T[^/]+)/[^/]+$");
    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("yyyyMMdd");

    private final ManifestWords words;
    private final String bucket;

    AwsManifests(ManifestWords words, String bucket) {
        this.words = words;
        this.bucket = bucket;
    }

    /** Of a legacy Cost and Usage Report. */
    DeliveryManifest cur(JsonObject json) {
        String stated = words.text(json, "bucket");
        if (!bucket.isEmpty() && !stated.isEmpty() && !stated.equals(bucket)) {
            throw words.refused(Saying.of("defect.bucket-differs", stated, bucket), Saying.of("remedy.check-source"));
        }
        if (words.text(json, "compression").equalsIgnoreCase("ZIP")) {
            throw words.refused(Saying.of("defect.parts-are-zip"), Saying.of("remedy.gzip-or-parquet"));
        }
        JsonObject period = words.object(json, "billingPeriod");
        LocalDate start = compactDay(words.text(period, "start"));
        LocalDate end = compactDay(words.text(period, "end"));
        if (!start.isBefore(end)) {
            throw words.refused(Saying.of("defect.period-reversed"), Saying.of("remedy.ask-vendor"));
        }
        String folder = "/" + start.format(COMPACT) + "-" + end.format(COMPACT) + "/";
        List<DeliveryManifest.Part> parts = new ArrayList<>();
        for (JsonValue key : json.getJsonArray("reportKeys")) {
            String part = ((JsonString) key).getString();
            if (!("/" + part).contains(folder)) {
                throw words.refused(
                        Saying.of("defect.part-outside-period", part, folder), Saying.of("remedy.ask-vendor"));
            }
            parts.add(new DeliveryManifest.Part(words.withoutLeadingSlash(part), null, null, null));
        }
        return new DeliveryManifest(
                Kind.AWS_CUR,
                words.required(json, "assemblyId"),
                words.text(json, "reportName"),
                words.text(json, "account"),
                start,
                end,
                null,
                false,
                parts);
    }

    /** Of a data export: CUR 2.0 or FOCUS. */
    DeliveryManifest dataExport(JsonObject json) {
        YearMonth period = periodOf(words.manifest()).orElse(null);
        String execution = words.text(json, "executionId");
        List<DeliveryManifest.Part> parts = new ArrayList<>();
        for (JsonValue value : json.getJsonArray("dataFiles")) {
            String key = keyOf(((JsonString) value).getString());
            YearMonth own = periodOf(key).orElse(period);
            if (period != null && !period.equals(own)) {
                throw words.refused(
                        Saying.of("defect.part-of-other-period", key, own, period), Saying.of("remedy.ask-vendor"));
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
                words.text(json, "exportName"),
                words.text(json, "accountId"),
                period == null ? null : period.atDay(1),
                period == null ? null : period.plusMonths(1).atDay(1),
                words.time(json, "deliveredAt")
                        .or(() -> words.time(json, "createdAt"))
                        .orElse(null),
                false,
                parts);
    }

    private String keyOf(String uri) {
        if (!uri.startsWith("s3://")) {
            return uri;
        }
        int slash = uri.indexOf('/', 5);
        String other = slash < 0 ? uri.substring(5) : uri.substring(5, slash);
        if (!bucket.isEmpty() && !other.equals(bucket)) {
            throw words.refused(
                    Saying.of("defect.part-in-other-bucket", other, bucket), Saying.of("remedy.check-source"));
        }
        return slash < 0 ? "" : uri.substring(slash + 1);
    }

    private static Optional<YearMonth> periodOf(String path) {
        Matcher period = PERIOD_IN_PATH.matcher(path);
        return period.find() ? Optional.of(YearMonth.parse(period.group(1))) : Optional.empty();
    }

    private LocalDate compactDay(String text) {
        if (text.length() < 8) {
            throw words.refused(Saying.of("defect.no-period"), Saying.of("remedy.ask-vendor"));
        }
        return LocalDate.parse(text.substring(0, 8), COMPACT);
    }
}

package io.nimbill.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tree of AWS Data Exports in the mode that keeps each run: CUR 2.0 and FOCUS. */
final class DataExportTree implements DeliveryTree {

    private static final DateTimeFormatter RUN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final SimulationPlan plan;
    private final Path root;
    private final Path export;
    private final String partition;
    private final String execution;

    DataExportTree(SimulationPlan plan, Path root) {
        this.plan = plan;
        this.root = root;
        this.export = root.resolve("exports").resolve(plan.reportName());
        this.partition = (plan.format().isFocus() ? "billing_period=" : "BILLING_PERIOD=") + plan.month();
        Chance chance = new Chance(plan.seed() + plan.publishedAt().getEpochSecond());
        this.execution = Ids.uuid(chance.at(74), chance.at(75));
    }

    @Override
    public Path part(int number) {
        return export.resolve("data")
                .resolve(partition)
                .resolve(RUN.format(plan.publishedAt()) + "-" + execution)
                .resolve(plan.reportName() + "-" + String.format("%05d", number)
                        + plan.packing().suffix());
    }

    @Override
    public Path publish(List<PartFiles.Part> parts, Layout layout) throws IOException {
        Path manifest = export.resolve("metadata").resolve(partition).resolve(plan.reportName() + "-Manifest.json");
        Files.createDirectories(manifest.getParent());
        Files.writeString(manifest, Json.write(content(parts, layout)));
        Files.setLastModifiedTime(manifest, FileTime.from(plan.publishedAt()));
        return manifest;
    }

    private Map<String, Object> content(List<PartFiles.Part> parts, Layout layout) {
        List<Map<String, Object>> columns = new ArrayList<>();
        for (Column column : layout.columns()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", column.name());
            entry.put(
                    "type",
                    switch (column.type()) {
                        case TEXT, DATE -> "string";
                        case NUMBER, QUANTITY, COST -> "double";
                        case TIME -> "timestamp_millis";
                        case MAP -> "map";
                    });
            columns.add(entry);
        }
        String bucket = plan.reportName() + "-bucket";
        Map<String, Object> content = new LinkedHashMap<>();
        content.put(
                "exportArn",
                "arn:aws:bcm-data-exports:us-east-1:" + plan.payerId() + ":export/" + plan.reportName() + "-"
                        + Ids.uuid(plan.chance().at(76), plan.chance().at(77)));
        content.put("exportName", plan.reportName());
        content.put("executionId", execution);
        content.put("createdAt", plan.publishedAt().toString());
        content.put("partition", partition);
        content.put("columns", columns);
        content.put(
                "dataFiles",
                parts.stream()
                        .map(part -> "s3://" + bucket + "/" + CurDeliveryTree.slashed(root.relativize(part.path())))
                        .toList());
        return content;
    }
}

package io.nimbill.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tree of an Azure Cost Management export: a folder per month and run, a manifest beside the parts. */
final class AzureExportTree implements DeliveryTree {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final SimulationPlan plan;
    private final Path root;
    private final Path run;
    private final String runId;

    AzureExportTree(SimulationPlan plan, Path root) {
        this.plan = plan;
        this.root = root;
        Chance chance = new Chance(plan.seed() + plan.publishedAt().getEpochSecond());
        this.runId = Ids.uuid(chance.at(78), chance.at(79));
        this.run = root.resolve("costs")
                .resolve(plan.reportName())
                .resolve(DAY.format(plan.month().atDay(1)) + "-"
                        + DAY.format(plan.month().atEndOfMonth()))
                .resolve(runId);
    }

    @Override
    public Path part(int number) {
        return run.resolve("part_" + (number - 1) + "_0001" + plan.packing().suffix());
    }

    @Override
    public Path publish(List<PartFiles.Part> parts, Layout layout) throws IOException {
        Path manifest = run.resolve("manifest.json");
        Files.writeString(manifest, Json.write(content(parts)));
        Files.setLastModifiedTime(manifest, FileTime.from(plan.publishedAt()));
        return manifest;
    }

    private Map<String, Object> content(List<PartFiles.Part> parts) {
        long bytes = 0;
        long rows = 0;
        List<Map<String, Object>> blobs = new ArrayList<>();
        for (PartFiles.Part part : parts) {
            Map<String, Object> blob = new LinkedHashMap<>();
            blob.put("blobName", CurDeliveryTree.slashed(root.relativize(part.path())));
            blob.put("byteCount", part.bytes());
            blob.put("dataRowCount", part.rows());
            blobs.add(blob);
            bytes += part.bytes();
            rows += part.rows();
        }
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("manifestVersion", "2024-04-01");
        content.put("byteCount", bytes);
        content.put("blobCount", parts.size());
        content.put("dataRowCount", rows);
        content.put("exportConfig", exportConfig());
        content.put("deliveryConfig", deliveryConfig());
        content.put("runInfo", runInfo());
        content.put("blobs", blobs);
        return content;
    }

    private Map<String, Object> exportConfig() {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("exportName", plan.reportName());
        config.put(
                "resourceId",
                "/providers/Microsoft.Billing/billingAccounts/" + plan.payerId()
                        + "/providers/Microsoft.CostManagement/exports/" + plan.reportName());
        config.put("dataVersion", plan.format().isFocus() ? "1.0" : "2023-12-01-preview");
        config.put("apiVersion", "2025-03-01");
        config.put("type", plan.format().isFocus() ? "FocusCost" : "ActualCost");
        config.put("timeFrame", "Custom");
        config.put("granularity", "Daily");
        return config;
    }

    private Map<String, Object> deliveryConfig() {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("partitionData", true);
        config.put("dataOverwriteBehavior", "CreateNewReport");
        config.put("fileFormat", plan.packing() == Packing.PARQUET ? "Parquet" : "Csv");
        config.put("compressionMode", plan.packing() == Packing.CSV_GZ ? "gzip" : "None");
        config.put("containerUri", "costs");
        config.put("rootFolderPath", plan.reportName());
        return config;
    }

    private Map<String, Object> runInfo() {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("executionType", "Scheduled");
        info.put("submittedTime", plan.publishedAt().minusSeconds(600).toString());
        info.put("runId", runId);
        info.put("startDate", plan.month().atDay(1) + "T00:00:00");
        info.put("endDate", plan.month().atEndOfMonth() + "T00:00:00");
        return info;
    }
}

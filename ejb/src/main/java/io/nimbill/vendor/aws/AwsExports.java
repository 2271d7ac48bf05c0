package io.nimbill.vendor.aws;

import io.nimbill.vendor.PublishedDataset;
import io.nimbill.vendor.PublishedDataset.Advice;
import io.nimbill.vendor.SourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.bcmdataexports.BcmDataExportsClient;
import software.amazon.awssdk.services.bcmdataexports.model.Export;
import software.amazon.awssdk.services.bcmdataexports.model.ExportReference;
import software.amazon.awssdk.services.bcmdataexports.model.OverwriteOption;
import software.amazon.awssdk.services.bcmdataexports.model.S3Destination;
import software.amazon.awssdk.services.costandusagereport.CostAndUsageReportClient;
import software.amazon.awssdk.services.costandusagereport.model.ReportDefinition;
import software.amazon.awssdk.services.costandusagereport.model.ReportVersioning;
import software.amazon.awssdk.services.costandusagereport.model.SchemaElement;

/** The cost exports that exist in a payer account: data exports (CUR 2.0, FOCUS) and the older reports. */
final class AwsExports {

    private static final Pattern TABLE = Pattern.compile("(?is)\\bFROM\\s+\"?([A-Z0-9_]+)\"?");

    private final AwsClients clients;

    AwsExports(AwsClients clients) {
        this.clients = clients;
    }

    /** Data exports first: they are what AWS recommends. */
    List<PublishedDataset> all() {
        List<PublishedDataset> all = new ArrayList<>(dataExports());
        all.addAll(reports());
        return all;
    }

    List<PublishedDataset> dataExports() {
        try (BcmDataExportsClient client = clients.of("data-exports", BcmDataExportsClient.builder())) {
            return AwsFailures.call(
                    () -> client.listExportsPaginator(request -> request.maxResults(50)).exports().stream()
                            .map(reference -> dataExport(
                                    reference,
                                    client.getExport(request -> request.exportArn(reference.exportArn()))
                                            .export()))
                            .toList());
        }
    }

    List<PublishedDataset> reports() {
        try (CostAndUsageReportClient client = clients.of("cur", CostAndUsageReportClient.builder())) {
            return AwsFailures.call(() -> client.describeReportDefinitionsPaginator().stream()
                    .flatMap(page -> page.reportDefinitions().stream())
                    .map(AwsExports::report)
                    .toList());
        }
    }

    private static PublishedDataset dataExport(ExportReference reference, Export export) {
        S3Destination place = export.destinationConfigurations().s3Destination();
        String table = table(export.dataQuery().queryStatement());
        String format = format(table);
        Map<String, String> configuration =
                export.dataQuery().tableConfigurations().getOrDefault(table, Map.of());
        Advice advice = null;
        if (format.isEmpty()) {
            advice = Advice.NOT_READ;
        } else if ("FALSE".equalsIgnoreCase(configuration.get("INCLUDE_RESOURCES"))) {
            advice = Advice.WITHOUT_RESOURCES;
        } else if (place.s3OutputConfigurations().overwrite() == OverwriteOption.OVERWRITE_REPORT) {
            advice = Advice.OVERWRITES;
        }
        return new PublishedDataset(
                export.exportArn() == null ? reference.exportArn() : export.exportArn(),
                export.name(),
                format.isEmpty() ? table : format,
                SourceKind.S3,
                location(place.s3Bucket(), place.s3Prefix(), export.name()),
                null,
                reference.exportStatus() == null ? "" : reference.exportStatus().statusCodeAsString(),
                advice);
    }

    private static PublishedDataset report(ReportDefinition report) {
        Advice advice = null;
        if (!report.additionalSchemaElements().contains(SchemaElement.RESOURCES)) {
            advice = Advice.WITHOUT_RESOURCES;
        } else if (report.reportVersioning() == ReportVersioning.OVERWRITE_REPORT) {
            advice = Advice.OVERWRITES;
        }
        return new PublishedDataset(
                report.reportName(),
                report.reportName(),
                "AWS_CUR",
                SourceKind.S3,
                location(report.s3Bucket(), report.s3Prefix(), report.reportName()),
                null,
                report.reportStatus() == null || report.reportStatus().lastStatus() == null
                        ? ""
                        : report.reportStatus().lastStatusAsString(),
                advice);
    }

    private static String table(String query) {
        Matcher from = TABLE.matcher(query);
        return from.find() ? from.group(1).toUpperCase(Locale.ROOT) : "";
    }

    private static String format(String table) {
        if (table.equals("COST_AND_USAGE_REPORT")) {
            return "AWS_CUR2";
        }
        return table.matches("FOCUS_1_\\d+_AWS(_PREVIEW)?") ? "FOCUS" : "";
    }

    private static String location(String bucket, String prefix, String name) {
        String path = prefix == null ? "" : prefix.replaceAll("^/+|/+$", "");
        return "s3://" + bucket + "/" + (path.isEmpty() ? "" : path + "/") + name;
    }
}

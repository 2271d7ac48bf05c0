package io.nimbill.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tree of a legacy Cost and Usage Report that keeps its versions: a folder per assembly, manifests on two levels. */
final class CurDeliveryTree implements DeliveryTree {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final SimulationPlan plan;
    private final Path root;
    private final Path period;
    private final String assembly;

    CurDeliveryTree(SimulationPlan plan, Path root) {
        this.plan = plan;
        this.root = root;
        YearMonth month = plan.month();
        this.period = root.resolve("billing")
                .resolve(plan.reportName())
                .resolve(DAY.format(month.atDay(1)) + "-"
                        + DAY.format(month.plusMonths(1).atDay(1)));
        Chance chance = new Chance(plan.seed() + plan.publishedAt().getEpochSecond());
        this.assembly = Ids.uuid(chance.at(70), chance.at(71));
    }

    @Override
    public Path part(int number) {
        return period.resolve(assembly)
                .resolve(plan.reportName() + "-" + String.format("%05d", number)
                        + plan.packing().suffix());
    }

    @Override
    public Path publish(List<PartFiles.Part> parts, Layout layout) throws IOException {
        String manifest = Json.write(content(parts, layout));
        Path name = Path.of(plan.reportName() + "-Manifest.json");
        write(period.resolve(assembly).resolve(name), manifest);
        return write(period.resolve(name), manifest);
    }

    private Map<String, Object> content(List<PartFiles.Part> parts, Layout layout) {
        List<Map<String, Object>> columns = new ArrayList<>();
        for (Column column : layout.columns()) {
            int slash = column.name().indexOf('/');
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("category", column.name().substring(0, slash));
            entry.put("name", column.name().substring(slash + 1));
            columns.add(entry);
        }
        YearMonth month = plan.month();
        Map<String, Object> billingPeriod = new LinkedHashMap<>();
        billingPeriod.put("start", DAY.format(month.atDay(1)) + "T000000.000Z");
        billingPeriod.put("end", DAY.format(month.plusMonths(1).atDay(1)) + "T000000.000Z");
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("assemblyId", assembly);
        content.put("account", plan.payerId());
        content.put("columns", columns);
        content.put("charset", "UTF-8");
        content.put("compression", "GZIP");
        content.put("contentType", "text/csv");
        content.put(
                "reportId",
                Ids.hex(plan.chance().at(72), 15) + Ids.hex(plan.chance().at(73), 15));
        content.put("reportName", plan.reportName());
        content.put("billingPeriod", billingPeriod);
        content.put("bucket", plan.reportName() + "-bucket");
        content.put(
                "reportKeys",
                parts.stream()
                        .map(part -> slashed(root.relativize(part.path())))
                        .toList());
        content.put("additionalArtifactKeys", List.of());
        return content;
    }

    private Path write(Path path, String text) throws IOException {
        Files.writeString(path, text);
        Files.setLastModifiedTime(path, FileTime.from(plan.publishedAt()));
        return path;
    }

    static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}

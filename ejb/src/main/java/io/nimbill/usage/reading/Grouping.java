package io.nimbill.usage.reading;

import io.nimbill.usage.Defect;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** Makes table {@code groups} of all parts: text parts by our own scanner, Parquet parts by the engine. */
final class Grouping {
    private final Plan plan;
    private final Engine engine;
    private final Path work;
    private final DefectList defects;
    private final LongConsumer progress;

    Grouping(Plan plan, Engine engine, DefectList defects, LongConsumer progress) {
        this.plan = plan;
        this.engine = engine;
        this.work = plan.request().workDirectory().toAbsolutePath();
        this.defects = defects;
        this.progress = progress;
    }

    /** Groups the parts; with defects there is no table. */
    void group(List<Part> parts) throws IOException, SQLException {
        List<String> sources = new ArrayList<>();
        List<Part> texts = parts.stream().filter(part -> !part.isParquet()).toList();
        List<Part> columnar = parts.stream().filter(Part::isParquet).toList();
        if (!texts.isEmpty()) {
            TextGrouping scan = new TextGrouping(plan, defects, progress);
            List<Path> files = scan.group(texts);
            if (defects.isEmpty()) {
                sources.add(scan.file().load(files));
            }
        }
        if (!columnar.isEmpty()) {
            sources.add(columnar(columnar));
        }
        if (defects.isEmpty()) {
            engine.run("CREATE TABLE groups AS " + String.join(" UNION ALL BY NAME ", sources));
        }
    }

    /** Searches the parts for defects of their rows only. */
    void look(List<Part> parts) throws IOException, SQLException {
        for (Part part : parts) {
            new TextGrouping(plan, defects, progress).look(part.isParquet() ? asText(part) : part);
        }
    }

    private String columnar(List<Part> parts) throws IOException, SQLException {
        ParquetSql sql = new ParquetSql(plan, engine);
        String complaint = "";
        try {
            engine.run(sql.groups(parts));
            complaint = engine.number(sql.emptyGroups()) > 0 ? "a value is missing" : "";
        } catch (SQLException e) {
            EngineFault.rethrowIfMachine(e);
            complaint = EngineFault.firstLine(e);
        }
        if (!complaint.isEmpty() || !plan.request().statedPeriods().isEmpty() && sql.hasForeignPeriod()) {
            look(parts);
            if (defects.isEmpty()) {
                defects.add(Defect.ofFile(
                        parts.get(0).file().name(),
                        "the engine cannot read the parts: " + complaint,
                        "deliver the files again"));
            }
        }
        checkRows(parts);
        return sql.load();
    }

    private void checkRows(List<Part> parts) throws SQLException {
        for (Part part : parts) {
            Long expected = part.file().expectedRows();
            long rows = expected == null
                    ? 0
                    : engine.number("SELECT count(*) FROM read_parquet("
                            + Engine.literal(part.data().toString()) + ")");
            if (expected != null && expected != rows) {
                defects.add(Defect.ofFile(
                        part.file().name(),
                        "the file has " + rows + " rows, the manifest says " + expected,
                        "fetch or deliver the file again"));
            }
        }
    }

    /** The needed columns of a Parquet part as CSV, with the ordinal of the row in front. */
    private Part asText(Part part) throws SQLException {
        Path target = work.resolve("look-" + part.data().getFileName() + ".csv");
        List<String> names = new ArrayList<>(List.of(JsonItems.LINE));
        List<String> selected = new ArrayList<>(List.of("file_row_number + 1"));
        for (String name : part.header().names()) {
            names.add(name);
            selected.add("CAST(" + Engine.name(name) + " AS VARCHAR)");
        }
        engine.run("COPY (SELECT " + String.join(", ", selected) + " FROM read_parquet("
                + Engine.literal(part.data().toString()) + ", file_row_number = true)) TO "
                + Engine.literal(target.toString()) + " (FORMAT csv, HEADER true)");
        return new Part(part.file(), part.container(), target, new Header(names), true);
    }
}

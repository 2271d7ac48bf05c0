package io.nimbill.usage.reading;

import io.nimbill.usage.Defect;
import io.nimbill.work.Saying;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** Makes views {@code groups} and {@code series} of all parts: text parts by our own scanner, Parquet parts by the engine. */
final class Grouping {
    private static final String TEXT_GROUPS = "text_groups";
    private static final String TEXT_SERIES = "text_series";

    private final Plan plan;
    private final Engine engine;
    private final Path work;
    private final DefectList defects;
    private final LongConsumer progress;
    private final Map<Part, Long> rows = new HashMap<>();
    private final SeriesSql series;
    private final List<String> groupSources = new ArrayList<>();
    private final List<String> seriesSources = new ArrayList<>();

    Grouping(Plan plan, Engine engine, DefectList defects, LongConsumer progress) {
        this.plan = plan;
        this.series = new SeriesSql(plan);
        this.engine = engine;
        this.work = plan.request().workDirectory().toAbsolutePath();
        this.defects = defects;
        this.progress = progress;
    }

    /** Groups the parts; with defects there are no views. */
    void group(List<Part> parts) throws IOException, SQLException {
        if (count(parts)) {
            text(parts);
            columnar(parts);
        }
        if (defects.isEmpty()) {
            engine.run("CREATE VIEW groups AS " + String.join(" UNION ALL BY NAME ", groupSources));
            engine.run("CREATE VIEW series AS " + String.join(" UNION ALL BY NAME ", seriesSources));
        }
    }

    /** Parquet files say how many rows they have; text parts are counted while they are read. */
    private boolean count(List<Part> parts) throws SQLException {
        for (Part part : parts) {
            if (part.isParquet()) {
                long count = engine.number("SELECT count(*) FROM read_parquet("
                        + Engine.literal(part.data().toString()) + ")");
                rows.put(part, count);
                Long expected = part.file().expectedRows();
                if (expected != null && expected != count) {
                    defects.add(Defect.ofFile(
                            part.file().name(),
                            Saying.of("defect.rows-differ", count, expected),
                            Saying.of("remedy.fetch-or-deliver")));
                }
            }
        }
        return defects.isEmpty();
    }

    private void text(List<Part> parts) throws IOException, SQLException {
        TextGrouping scan = new TextGrouping(plan, defects, progress);
        long before = 0;
        boolean any = false;
        for (Part part : parts) {
            if (!part.isParquet()) {
                any = true;
                rows.put(part, scan.group(part, before));
            }
            before += rows.get(part);
        }
        if (!any || !defects.isEmpty()) {
            return;
        }
        engine.run("CREATE TABLE " + TEXT_GROUPS + " AS " + scan.file().load(scan.files()));
        engine.run(series.table(TEXT_SERIES, TEXT_GROUPS, series.rowFields()));
        groupSources.add("SELECT * FROM " + TEXT_GROUPS);
        seriesSources.add("SELECT * FROM " + TEXT_SERIES);
    }

    /** The key fields that tell the groups of a series apart. */
    List<RowField> keysBesideSeries() {
        return series.keysBeside();
    }

    /**
     * Whether groups whose keys differ still differ in them as the views show them: not, perhaps, where text and Parquet
     * parts have made groups each for themselves, or where an empty text and none are two keys.
     */
    boolean areKeysSettled() throws SQLException {
        if (groupSources.size() > 1) {
            return false;
        }
        boolean isColumnar = rows.keySet().stream().anyMatch(Part::isParquet);
        for (RowField field : series.keysBeside()) {
            boolean isText = field.transform() == RowField.Transform.TEXT;
            if (isColumnar && isText && engine.number(ParquetSql.otherTexts(field)) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Frees the memory of the groups and series. */
    static void forget(Engine engine) throws SQLException {
        engine.run("DROP VIEW groups");
        engine.run("DROP VIEW series");
        engine.run("DROP TABLE IF EXISTS " + TEXT_SERIES);
        engine.run("DROP TABLE IF EXISTS " + ParquetSql.SERIES);
        engine.run("DROP TABLE IF EXISTS " + TEXT_GROUPS);
        engine.run("DROP TABLE IF EXISTS " + ParquetSql.TABLE);
    }

    /** Searches the parts for defects of their rows only. */
    void look(List<Part> parts) throws IOException, SQLException {
        for (Part part : parts) {
            new TextGrouping(plan, defects, progress).look(part.isParquet() ? asText(part) : part);
        }
    }

    private void columnar(List<Part> parts) throws IOException, SQLException {
        List<Part> columnar = parts.stream().filter(Part::isParquet).toList();
        if (columnar.isEmpty() || !defects.isEmpty()) {
            return;
        }
        ParquetColumns columns = new ParquetColumns(plan, engine);
        long before = 0;
        for (Part part : parts) {
            if (part.isParquet()) {
                columns.add(part.data(), part.header(), before);
            }
            before += rows.get(part);
        }
        ParquetSql sql = new ParquetSql(plan, columns);
        String complaint = complaint(sql, columnar);
        if (!complaint.isEmpty()) {
            look(columnar);
            if (defects.isEmpty()) {
                defects.add(Defect.ofFile(
                        columnar.get(0).file().name(),
                        Saying.of("defect.engine", complaint),
                        Saying.of("remedy.deliver-all-again")));
            }
            return;
        }
        engine.run(sql.series(series));
        groupSources.add(sql.loadGroups(series));
        seriesSources.add(sql.loadSeries(series));
    }

    /** Groups; what is wrong, empty if nothing is. */
    private String complaint(ParquetSql sql, List<Part> parts) throws SQLException {
        long total = parts.stream().mapToLong(rows::get).sum();
        long before = rows.values().stream().mapToLong(Long::longValue).sum() - total;
        try {
            engine.run(sql.groups(), share -> progress.accept(before + (long) (share * total)));
            if (engine.number(sql.badGroups()) > 0) {
                return "a value is missing, or a day is beyond the calendar";
            }
            sql.readNames(engine);
        } catch (SQLException e) {
            EngineFault.rethrowIfMachine(e);
            return EngineFault.firstLine(e);
        }
        boolean foreign = !plan.request().statedPeriods().isEmpty() && sql.hasForeignPeriod(engine);
        return foreign ? "rows belong to another billing period" : "";
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

package io.nimbill.usage.reading;

import io.nimbill.usage.ArchiveFiles;
import io.nimbill.usage.DailyRowKey;
import io.nimbill.usage.ReadRequest;
import io.nimbill.usage.ReadingFailed;
import io.nimbill.usage.SliceKey;
import io.nimbill.usage.VendorFormat;
import io.nimbill.usage.VendorRow;
import io.nimbill.usage.VendorRows;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the vendor rows behind a daily row, with the same mapping that made it. */
public final class ArchiveQuery {
    private static final String BILLED = "nimbill_billed";
    private static final String QUANTITY = "nimbill_quantity";
    private static final Set<String> OURS = Set.of(ArchiveWriter.ORDINAL, BILLED, QUANTITY, JsonItems.LINE);

    private final Plan plan;
    private final ReadRequest grain;

    /**
     * A query over archives of one format.
     *
     * @param format format of the delivery
     * @param grain the request it was read with: tags, resource and fallback currency count, the parts do not
     */
    public ArchiveQuery(VendorFormat format, ReadRequest grain) {
        this.plan = Plan.of(Formats.mapping(format), grain);
        this.grain = grain;
    }

    /**
     * The vendor rows behind a daily row, in the file's order.
     *
     * @param archive the delivery's archive
     * @param slice the slice of the daily row
     * @param key the daily row
     * @param first how many rows to leave out
     * @param limit at most so many rows
     * @return the rows; none when the key is of another delivery
     * @throws ReadingFailed when the archive cannot be read
     */
    public VendorRows rowsBehind(ArchiveFiles archive, SliceKey slice, DailyRowKey key, long first, int limit) {
        Set<Path> places = new LinkedHashSet<>();
        archive.files().forEach(file -> places.add(file.toAbsolutePath().getParent()));
        try (Engine engine = Engine.open(
                grain.workDirectory().toAbsolutePath(), places, grain.memoryLimitBytes(), grain.threads())) {
            Found found = new Found(first, limit);
            String where = new ArchiveConditions(plan).of(slice, key);
            for (Path file : archive.files()) {
                search(engine, file.toAbsolutePath(), where, found);
            }
            return found.result();
        } catch (SQLException | IOException e) {
            throw new ReadingFailed("the archive cannot be read: " + e.getMessage(), e);
        }
    }

    private void search(Engine engine, Path file, String where, Found found) throws SQLException {
        List<String> names = new ArrayList<>();
        String source = "read_parquet(" + Engine.literal(file.toString()) + ")";
        engine.texts("SELECT column_name FROM (DESCRIBE SELECT * FROM " + source + ")", names::add);
        Header header = new Header(names);
        String behind = "(SELECT " + ArchiveWriter.ORDINAL + ", billed, pricing_quantity FROM ("
                + focusRows(engine, header, file) + ") WHERE " + where + ")";
        long before = found.count;
        engine.query("SELECT count(*), sum(billed), sum(pricing_quantity) FROM " + behind, found::add);
        long skip = Math.max(0, found.first - before);
        int wanted = found.limit - found.rows.size();
        if (found.count > before + skip && wanted > 0) {
            found.columns.addAll(columns(header));
            engine.query(
                    "SELECT r.*, b.billed AS " + BILLED + ", b.pricing_quantity AS " + QUANTITY + " FROM " + source
                            + " r JOIN (SELECT * FROM " + behind + " ORDER BY " + ArchiveWriter.ORDINAL + " LIMIT "
                            + wanted + " OFFSET " + skip + ") b USING (" + ArchiveWriter.ORDINAL + ") ORDER BY "
                            + ArchiveWriter.ORDINAL,
                    row -> found.rows.add(vendorRow(row)));
        }
    }

    /** The rows of the archive as FOCUS fields, each with its ordinal; a tax cell is a row of its own. */
    private String focusRows(Engine engine, Header header, Path file) throws SQLException {
        ParquetColumns columns = new ParquetColumns(plan, engine);
        columns.add(file, header, 0);
        List<String> fields = new ArrayList<>(
                List.of(ArchiveWriter.ORDINAL, "1 AS vendor_rows", ArchiveWriter.ORDINAL + " AS first_ordinal"));
        RowFieldSql sql = new RowFieldSql(plan, columns);
        plan.rowFields().forEach(field -> fields.add(sql.settled(field, sql.of(field)) + " AS " + field.name()));
        String rowFields =
                "(SELECT " + String.join(", ", fields) + " FROM (" + columns.rows(ArchiveWriter.ORDINAL) + "))";
        return new DailySql(plan).rows(rowFields, List.of(ArchiveWriter.ORDINAL));
    }

    /** The columns that the mapping reads, as the file names and orders them. */
    private List<String> columns(Header header) {
        Set<Integer> positions = new TreeSet<>();
        plan.columns().values().forEach(column -> positions.add(header.position(column.headers())));
        return positions.stream()
                .filter(position -> position >= 0)
                .map(header.names()::get)
                .toList();
    }

    private static VendorRow vendorRow(ResultSet row) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        int count = row.getMetaData().getColumnCount();
        for (int i = 1; i <= count; i++) {
            String name = row.getMetaData().getColumnName(i);
            if (!OURS.contains(name) && row.getString(i) != null) {
                values.put(name, row.getString(i));
            }
        }
        return new VendorRow(
                row.getLong(ArchiveWriter.ORDINAL), values, row.getBigDecimal(QUANTITY), row.getBigDecimal(BILLED));
    }

    /** What was found in the files so far. */
    private static final class Found {
        private final long first;
        private final int limit;
        private final Set<String> columns = new LinkedHashSet<>();
        private final List<VendorRow> rows = new ArrayList<>();
        private long count;
        private BigDecimal billed = BigDecimal.ZERO;
        private BigDecimal quantity;

        Found(long first, int limit) {
            this.first = first;
            this.limit = limit;
        }

        void add(ResultSet sums) throws SQLException {
            count += sums.getLong(1);
            if (sums.getBigDecimal(2) != null) {
                billed = billed.add(sums.getBigDecimal(2));
            }
            if (sums.getBigDecimal(3) != null) {
                quantity = quantity == null ? sums.getBigDecimal(3) : quantity.add(sums.getBigDecimal(3));
            }
        }

        VendorRows result() {
            return new VendorRows(List.copyOf(columns), rows, count, billed, quantity);
        }
    }
}

package io.nimbill.usage.reading;

import io.nimbill.usage.ArchiveFiles;
import io.nimbill.usage.DailyRowKey;
import io.nimbill.usage.Dimension;
import io.nimbill.usage.ReadRequest;
import io.nimbill.usage.ReadingFailed;
import io.nimbill.usage.VendorFormat;
import io.nimbill.usage.VendorRow;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds the vendor rows behind a daily row, with the same mapping that made it. */
public final class ArchiveQuery {
    private final VendorFormat format;
    private final ReadRequest grain;

    /**
     * A query over archives of one format.
     *
     * @param format format of the delivery
     * @param grain the request it was read with: tags, resource and fallback currency count, the parts do not
     */
    public ArchiveQuery(VendorFormat format, ReadRequest grain) {
        this.format = format;
        this.grain = grain;
    }

    /**
     * The vendor rows behind a daily row, in the file's order.
     *
     * @param archive the delivery's archive
     * @param key the daily row
     * @param limit at most so many rows
     * @return the rows; empty when the key is of another delivery
     * @throws ReadingFailed when the archive cannot be read
     */
    public List<VendorRow> rowsBehind(ArchiveFiles archive, DailyRowKey key, int limit) {
        List<VendorRow> rows = new ArrayList<>();
        Set<Path> places = new LinkedHashSet<>();
        archive.files().forEach(file -> places.add(file.toAbsolutePath().getParent()));
        try (Engine engine = Engine.open(
                grain.workDirectory().toAbsolutePath(), places, grain.memoryLimitBytes(), grain.threads())) {
            for (Path file : archive.files()) {
                if (rows.size() < limit) {
                    engine.query(
                            query(engine, file.toAbsolutePath(), key, limit - rows.size()),
                            row -> rows.add(vendorRow(row)));
                }
            }
        } catch (SQLException | IOException e) {
            throw new ReadingFailed("the archive cannot be read: " + e.getMessage(), e);
        }
        rows.sort(Comparator.comparingLong(VendorRow::ordinal));
        return rows;
    }

    private String query(Engine engine, Path file, DailyRowKey key, int limit) throws SQLException {
        Plan plan = Plan.of(Formats.mapping(format), grain);
        List<String> names = new ArrayList<>();
        String source = "read_parquet(" + Engine.literal(file.toString()) + ")";
        engine.texts("SELECT column_name FROM (DESCRIBE SELECT * FROM " + source + ")", names::add);
        ParquetColumns columns = new ParquetColumns(plan, engine);
        columns.add(file, new Header(names), 0);
        List<String> fields = new ArrayList<>(
                List.of(ArchiveWriter.ORDINAL, "1 AS vendor_rows", ArchiveWriter.ORDINAL + " AS first_ordinal"));
        RowFieldSql sql = new RowFieldSql(plan, columns);
        plan.rowFields().forEach(field -> fields.add(sql.settled(field, sql.of(field)) + " AS " + field.name()));
        String rowFields =
                "(SELECT " + String.join(", ", fields) + " FROM (" + columns.rows(ArchiveWriter.ORDINAL) + "))";
        String focusRows = new DailySql(plan).rows(rowFields, List.of(ArchiveWriter.ORDINAL));
        return "SELECT * FROM " + source + " WHERE " + ArchiveWriter.ORDINAL + " IN (SELECT " + ArchiveWriter.ORDINAL
                + " FROM (" + focusRows + ") WHERE " + String.join(" AND ", conditions(key)) + ") ORDER BY "
                + ArchiveWriter.ORDINAL + " LIMIT " + limit;
    }

    private static List<String> conditions(DailyRowKey key) {
        Map<FocusField, String> texts = new LinkedHashMap<>();
        texts.put(FocusField.SUB_ACCOUNT_ID, key.subAccountId());
        texts.put(FocusField.TENANT_ID, key.tenantId());
        texts.put(FocusField.SERVICE_CODE, key.serviceCode());
        texts.put(FocusField.SKU_ID, key.skuId());
        texts.put(FocusField.REGION_ID, key.regionId());
        texts.put(FocusField.PRICING_UNIT, key.pricingUnit());
        texts.put(FocusField.COMMITMENT_ID, key.commitmentId());
        texts.put(FocusField.VENDOR_INVOICE_ID, key.vendorInvoiceId());
        texts.put(FocusField.TAG_VALUES, key.tagValues());
        texts.put(FocusField.RESOURCE_ID, key.resourceId());
        texts.put(FocusField.CURRENCY, key.currency());
        List<String> conditions = new ArrayList<>();
        texts.forEach((field, text) -> {
            if (text != null) {
                conditions.add(field.column() + " = " + Engine.literal(text));
            }
        });
        for (int i = 0; i < Dimension.CHARGE.keyFields().size(); i++) {
            conditions.add(Dimension.CHARGE.keyFields().get(i) + " = "
                    + Engine.literal(key.charge().get(i)));
        }
        conditions.add("day = DATE '" + key.usageDay() + "'");
        conditions.add("end_day = DATE '" + key.chargePeriodEnd() + "'");
        conditions.add(number(FocusField.LINE_RATE, key.lineRate()));
        conditions.add(number(FocusField.CREDIT_PERCENT, key.creditPercent()));
        return conditions;
    }

    private static String number(FocusField field, BigDecimal value) {
        return field.column()
                + (value == null ? " IS NULL" : " = CAST('" + value.toPlainString() + "' AS DECIMAL(38,18))");
    }

    private static VendorRow vendorRow(ResultSet row) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        int count = row.getMetaData().getColumnCount();
        long ordinal = 0;
        for (int i = 1; i <= count; i++) {
            String name = row.getMetaData().getColumnName(i);
            if (name.toLowerCase(Locale.ROOT).equals(ArchiveWriter.ORDINAL)) {
                ordinal = row.getLong(i);
            } else if (row.getString(i) != null && !name.equals(JsonItems.LINE)) {
                values.put(name, row.getString(i));
            }
        }
        return new VendorRow(ordinal, values);
    }
}

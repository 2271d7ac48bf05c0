package io.nimbill.usage.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.usage.ArchiveFiles;
import io.nimbill.usage.DailyColumn;
import io.nimbill.usage.DailyRowFile;
import io.nimbill.usage.DailyRowKey;
import io.nimbill.usage.Dimension;
import io.nimbill.usage.PartFile;
import io.nimbill.usage.ReadDelivery;
import io.nimbill.usage.ReadRequest;
import io.nimbill.usage.Slice;
import io.nimbill.usage.SliceKey;
import io.nimbill.usage.VendorRow;
import io.nimbill.usage.VendorRows;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The archive keeps every digit of every column, in order, and leads from a daily row to its vendor rows. */
class ArchiveTest {
    private static final int CHECKED_ROWS = 3;
    private static final int ROWS_OF_A_LARGE_FILE = 80_000;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "aws-cur-legacy/bucket/my-prefix/my-report/20180801-20180901/861af42f-713c-4a42-9562-9158a7625630/"
                + "my-report-1.csv.gz",
        "aws-cur-legacy/cur-2023-11-anonymised.csv",
        "aws-cur2/cur2-derived-2023-11.csv.gz",
        "focus/focus-1.0-official-odd.csv",
        "focus/focus-1.3-gen-gcp.csv",
        "focus/focus-1.4-synth-azure/cost_and_usage.csv",
        "azure-export/EA_AmortizedCost_Small.csv",
        "azure-export/koku-camel_azure_version_2.csv",
        "azure-export/opencost-German.csv",
        "partner-center/one-time-line-items-1.json"
    })
    void every_control_sum_of_the_file_is_found_in_its_archive(String sample) throws Exception {
        ReadRequest request = request(Samples.file(sample));
        ReadDelivery delivery = (ReadDelivery) new DuckDbFileReader().read(request);

        ArchiveFiles archive = new ArchiveWriter().write(request, archiveFolder(), delivery.vendorRows());

        Path file = archive.files().get(0);
        try (Engine engine = Engine.open(folder, List.of(file.getParent()), 1L << 28, 1)) {
            for (Samples.Total total : Samples.totals(sample)) {
                assertThat(sum(engine, file, total)).as(total.toString()).isEqualByComparingTo(total.sum());
            }
        }
    }

    private static BigDecimal sum(Engine engine, Path file, Samples.Total total) throws Exception {
        String where = total.groupColumn().isEmpty()
                ? ""
                : " WHERE coalesce(" + Engine.name(total.groupColumn()) + ", '') = " + Engine.literal(total.group());
        BigDecimal[] sum = new BigDecimal[1];
        String number = total.column().toLowerCase(java.util.Locale.ROOT).contains("cost") ? "vcost" : "vquantity";
        engine.query(
                "SELECT coalesce(sum(" + number + "(nullif(" + Engine.name(total.column())
                        + ", 'NULL'))), 0) FROM (SELECT * " + "FROM read_parquet(" + Engine.literal(file.toString())
                        + "))" + where,
                row -> sum[0] = row.getBigDecimal(1));
        return sum[0];
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "aws-cur-legacy/koku-2023-06-01.csv, lineItem/UnblendedCost",
        "focus/focus-1.3-consolidated-multi-provider.csv, BilledCost",
        "azure-export/EA_ActualCost_Small.csv, Cost",
        "partner-center/daily-rated-usage-billed-1.json, billingPreTaxTotal",
        "partner-center/one-time-line-items-1.json, subtotal"
    })
    void the_rows_behind_a_daily_row_add_up_to_it(String sample, String costColumn) throws Exception {
        ReadRequest request = request(Samples.file(sample));
        ReadDelivery delivery = (ReadDelivery) new DuckDbFileReader().read(request);
        ArchiveFiles archive = new ArchiveWriter().write(request, archiveFolder(), delivery.vendorRows());
        ArchiveQuery query = new ArchiveQuery(delivery.format(), request);

        for (Slice slice : delivery.slices()) {
            try (DailyRowFile row = DailyRowFile.open(slice.rows())) {
                for (int i = 0; i < CHECKED_ROWS && row.next(); i++) {
                    DailyRowKey key = key(delivery, row);
                    VendorRows found = query.rowsBehind(archive, new SliceKey(slice.periodStart(), null), key, 0, 1000);
                    List<VendorRow> rows = found.rows();
                    String column =
                            key.charge().get(0).equals("TAX") && sample.contains("one-time") ? "taxTotal" : costColumn;
                    assertThat(rows).as(key.toString()).isNotEmpty();
                    assertThat(rows.stream()
                                    .map(raw -> new BigDecimal(raw.values().get(column)))
                                    .reduce(BigDecimal.ZERO, BigDecimal::add))
                            .isEqualByComparingTo(row.decimal(DailyColumn.BILLED_COST));
                    assertThat(found.billedCost()).isEqualByComparingTo(row.decimal(DailyColumn.BILLED_COST));
                    assertThat(found.count()).isEqualTo(rows.size());
                    assertThat(found.columns()).contains(column);
                }
            }
        }
    }

    @Test
    void rows_keep_their_order_and_their_ordinal_across_parts() throws Exception {
        Path first = CurFixture.report()
                .line("1", "2026-10-01T00:00:00Z", "1")
                .line("1", "2026-10-01T01:00:00Z", "2")
                .writeGzip(folder.resolve("1.csv.gz"));
        Path second = CurFixture.report()
                .line("1", "2026-10-01T02:00:00Z", "3", "resourceTags/user:Project", "a \"b\", c")
                .write(folder.resolve("2.csv"));
        ReadRequest request = ReadRequest.of(List.of(PartFile.of(first), PartFile.of(second)), folder);
        ReadDelivery delivery = (ReadDelivery) new DuckDbFileReader().read(request);

        ArchiveFiles archive = new ArchiveWriter().write(request, archiveFolder(), 3);

        List<VendorRow> rows;
        try (DailyRowFile row = DailyRowFile.open(delivery.slices().get(0).rows())) {
            row.next();
            ArchiveQuery query = new ArchiveQuery(delivery.format(), request);
            SliceKey slice = new SliceKey(delivery.slices().get(0).periodStart(), null);
            rows = query.rowsBehind(archive, slice, key(delivery, row), 0, 10).rows();
            VendorRows middle = query.rowsBehind(archive, slice, key(delivery, row), 1, 1);
            assertThat(middle.rows()).extracting(VendorRow::ordinal).containsExactly(2L);
            assertThat(middle.count()).isEqualTo(3);
            assertThat(middle.billedCost()).isEqualByComparingTo("6");
        }
        assertThat(rows).extracting(VendorRow::ordinal).containsExactly(1L, 2L, 3L);
        assertThat(rows)
                .extracting(raw -> raw.values().get("lineItem/UnblendedCost"))
                .containsExactly("1", "2", "3");
        assertThat(rows.get(2).values()).containsEntry("resourceTags/user:Project", "a \"b\", c");
    }

    /** Half a gigabyte and more is what a payer of a few hundred accounts gets each month. */
    @Test
    void a_file_larger_than_the_engines_memory_is_read_and_archived() throws Exception {
        long memory = 160L << 20;
        CurFixture report = CurFixture.report();
        for (int i = 0; i < ROWS_OF_A_LARGE_FILE; i++) {
            report.line("1", "2026-10-01T00:00:00Z", "1", "resourceTags/user:Project", "abcdefghij".repeat(200));
        }
        Path large = report.write(folder.resolve("large.csv"));
        ReadRequest request = limited(large, memory);

        ReadDelivery delivery = (ReadDelivery) new DuckDbFileReader().read(request);
        ArchiveFiles archive = new ArchiveWriter().write(request, archiveFolder(), delivery.vendorRows());

        assertThat(archive.rows()).isEqualTo(ROWS_OF_A_LARGE_FILE);
    }

    @Test
    void a_row_longer_than_the_engine_usually_takes_is_archived() throws Exception {
        Path file = CurFixture.report()
                .line("1", "2026-10-01T00:00:00Z", "1", "resourceTags/user:Project", "x".repeat(5_000_000))
                .write(folder.resolve("long.csv"));
        ReadRequest request = request(file);

        ReadDelivery delivery = (ReadDelivery) new DuckDbFileReader().read(request);
        ArchiveFiles archive = new ArchiveWriter().write(request, archiveFolder(), delivery.vendorRows());

        assertThat(archive.rows()).isEqualTo(1);
    }

    private ReadRequest limited(Path file, long memory) throws IOException {
        return new ReadRequest(
                List.of(PartFile.of(file)),
                null,
                List.of(),
                null,
                List.of(),
                false,
                false,
                Files.createTempDirectory(folder, "work"),
                memory,
                2);
    }

    private static DailyRowKey key(ReadDelivery delivery, DailyRowFile row) {
        List<String> account = value(delivery, row, DailyColumn.ACCOUNT);
        return new DailyRowKey(
                account.get(0),
                account.get(1),
                LocalDate.parse(row.text(DailyColumn.USAGE_DAY)),
                LocalDate.parse(row.text(DailyColumn.CHARGE_PERIOD_END)),
                value(delivery, row, DailyColumn.SERVICE).get(0),
                value(delivery, row, DailyColumn.SKU).get(0),
                value(delivery, row, DailyColumn.REGION).get(0),
                value(delivery, row, DailyColumn.UNIT).get(0),
                new ArrayList<>(value(delivery, row, DailyColumn.CHARGE)),
                value(delivery, row, DailyColumn.COMMITMENT).get(0),
                value(delivery, row, DailyColumn.INVOICE).get(0),
                null,
                null,
                row.text(DailyColumn.CURRENCY),
                row.decimal(DailyColumn.LINE_RATE),
                row.decimal(DailyColumn.CREDIT_PERCENT),
                row.decimal(DailyColumn.LIST_UNIT_PRICE));
    }

    private static List<String> value(ReadDelivery delivery, DailyRowFile row, DailyColumn column) {
        Dimension dimension = column.dimension();
        return delivery.dimensions().all(dimension).get(row.ordinal(column));
    }

    private ReadRequest request(Path file) throws IOException {
        return ReadRequest.of(List.of(PartFile.of(file)), Files.createTempDirectory(folder, "work"))
                .forCheckOnly();
    }

    private Path archiveFolder() throws IOException {
        return Files.createTempDirectory(folder, "archive");
    }
}

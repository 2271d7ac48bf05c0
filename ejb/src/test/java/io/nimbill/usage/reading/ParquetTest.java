package io.nimbill.usage.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.usage.AccountContent;
import io.nimbill.usage.Dimension;
import io.nimbill.usage.PartFile;
import io.nimbill.usage.ReadDelivery;
import io.nimbill.usage.ReadRequest;
import io.nimbill.usage.ReadResult;
import io.nimbill.usage.RefusedDelivery;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parquet deliveries give the same daily rows as the text they were made from. */
class ParquetTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aws-cur2/cur2-derived-2023-11.csv.gz",
                "focus/focus-1.3-gen-gcp.csv",
                "focus/focus-1.0-official-odd.csv",
                "azure-export/EA_ActualCost_Small.csv"
            })
    void the_content_is_that_of_the_text(String sample) throws Exception {
        ReadRequest request = request(Samples.file(sample)).withGrain(List.of("environment", "env"), true);
        ReadDelivery text = (ReadDelivery) new DuckDbFileReader().read(request);
        Path archive = new ArchiveWriter()
                .write(request, folder, text.vendorRows())
                .files()
                .get(0);

        ReadDelivery columnar = (ReadDelivery)
                new DuckDbFileReader().read(request(archive).withGrain(List.of("environment", "env"), true));

        assertThat(columnar.slices()).hasSameSizeAs(text.slices());
        for (int i = 0; i < text.slices().size(); i++) {
            assertThat(columnar.slices().get(i).totals())
                    .isEqualTo(text.slices().get(i).totals());
            assertThat(columnar.slices().get(i).accounts())
                    .extracting(AccountContent::contentHash)
                    .isEqualTo(text.slices().get(i).accounts().stream()
                            .map(AccountContent::contentHash)
                            .toList());
        }
    }

    @Test
    void typed_columns_maps_and_binary_doubles_are_read() throws Exception {
        Path file = folder.resolve("cur2.parquet");
        write(file, "0.1::DOUBLE", "'USD'");

        ReadDelivery delivery =
                (ReadDelivery) new DuckDbFileReader().read(request(file).withGrain(List.of("user_team"), false));

        assertThat(delivery.slices()).singleElement().satisfies(slice -> {
            assertThat(slice.periodStart()).isEqualTo(LocalDate.of(2026, 10, 1));
            assertThat(slice.totals().whole().get("USD").billed()).isEqualByComparingTo("0.2");
            assertThat(slice.totals().whole().get("USD").list()).isEqualByComparingTo("3.00000001");
        });
        assertThat(delivery.dimensions().all(Dimension.TAGS)).containsExactly(List.of("[\"blue\"]"));
        assertThat(delivery.dimensions().all(Dimension.SERVICE))
                .containsExactly(List.of("AmazonEC2", "Elastic Compute"));
    }

    @Test
    void a_bad_value_is_named_with_the_ordinal_of_its_row() throws Exception {
        Path file = folder.resolve("cur2.parquet");
        write(file, "CASE n WHEN 1 THEN '$1' ELSE '1' END", "CASE n WHEN 1 THEN 'XXX' ELSE 'USD' END");

        RefusedDelivery refused = (RefusedDelivery) new DuckDbFileReader().read(request(file));

        assertThat(refused.defects())
                .extracting(defect -> defect.line() + " " + defect.column())
                .containsExactlyInAnyOrder("2 line_item_unblended_cost", "2 line_item_currency_code");
    }

    @Test
    void parts_whose_columns_have_different_types_are_added_up_together() throws Exception {
        Path typed = folder.resolve("typed.parquet");
        Path text = folder.resolve("text.parquet");
        write(typed, "CAST('0.125' AS DECIMAL(38, 3))", "'USD'");
        write(text, "'1e-27'", "'USD'");

        ReadDelivery delivery = (ReadDelivery) new DuckDbFileReader()
                .read(ReadRequest.of(
                        List.of(PartFile.of(typed), PartFile.of(text)), Files.createTempDirectory(folder, "work")));

        assertThat(delivery.slices()).singleElement().satisfies(slice -> assertThat(
                        slice.totals().whole().get("USD").billed())
                .isEqualByComparingTo("0.250000000000000000000000002"));
    }

    @Test
    void an_empty_text_and_none_make_one_daily_row() throws Exception {
        Path region = folder.resolve("region.parquet");
        Path currency = folder.resolve("currency.parquet");
        write(region, "CASE n WHEN 1 THEN '' END AS product_region_code, 0.25::DOUBLE", "'USD'");
        write(currency, "0.25::DOUBLE", "CASE n WHEN 1 THEN '' END");

        for (Path file : List.of(region, currency)) {
            ReadDelivery delivery =
                    (ReadDelivery) new DuckDbFileReader().read(request(file).withFallbackCurrency("USD"));

            assertThat(delivery.slices()).singleElement().satisfies(slice -> {
                assertThat(slice.rowCount()).isEqualTo(1);
                assertThat(slice.vendorRows()).isEqualTo(2);
                assertThat(slice.totals().whole().get("USD").billed()).isEqualByComparingTo("0.5");
            });
        }
    }

    @Test
    void a_decimal_beyond_the_bounds_is_named_although_its_type_is_a_number() throws Exception {
        Path file = folder.resolve("cur2.parquet");
        write(file, "CAST(CASE n WHEN 0 THEN '1' ELSE '100000000000' END AS DECIMAL(20, 2))", "'USD'");

        RefusedDelivery refused = (RefusedDelivery) new DuckDbFileReader().read(request(file));

        assertThat(refused.defects())
                .extracting(defect -> defect.line() + " " + defect.column())
                .containsExactly("2 line_item_unblended_cost");
    }

    @Test
    void progress_is_told_in_the_thread_of_the_caller_and_may_end_the_reading() throws Exception {
        try (Engine engine = Engine.open(folder, List.of(), 1L << 28, 1)) {
            Thread caller = Thread.currentThread();
            List<Thread> threads = new ArrayList<>();
            String slow = "CREATE TABLE t AS SELECT count(*) FROM range(400000) a, range(400000) b"
                    + " WHERE a.range * b.range = 7";

            assertThatThrownBy(() -> engine.run(slow, share -> {
                        threads.add(Thread.currentThread());
                        throw new IllegalStateException("stopped");
                    }))
                    .hasMessage("stopped");

            assertThat(threads).containsExactly(caller);
            assertThat(engine.number("SELECT 1")).isEqualTo(1);
        }
    }

    @Test
    void a_damaged_file_is_refused() throws IOException {
        Path file =
                Files.write(folder.resolve("cut.parquet"), "PAR1 and then nothing".getBytes(StandardCharsets.UTF_8));

        ReadResult result = new DuckDbFileReader().read(request(file));

        assertThat(result).isInstanceOf(RefusedDelivery.class);
        assertThat(((RefusedDelivery) result).defects().get(0).message()).contains("Parquet");
    }

    private void write(Path file, String cost, String currency) throws Exception {
        try (Engine engine = Engine.open(folder, List.of(), 1L << 28, 1)) {
            engine.run("""
          COPY (SELECT 'Usage' AS line_item_line_item_type, '000000000001' AS bill_payer_account_id,
            '000000000011' AS line_item_usage_account_id, TIMESTAMP '2026-10-01' AS bill_billing_period_start_date,
            TIMESTAMP '2026-11-01' AS bill_billing_period_end_date,
            TIMESTAMP '2026-10-03 04:00:00' AS line_item_usage_start_date,
            TIMESTAMP '2026-10-03 05:00:00' AS line_item_usage_end_date, 'AmazonEC2' AS line_item_product_code,
            %s AS line_item_currency_code, %s AS line_item_unblended_cost, 1.0::DOUBLE AS line_item_usage_amount,
            CAST('1.500000005' AS DECIMAL(20, 9)) AS pricing_public_on_demand_cost,
            MAP {'product_name': 'Elastic Compute'} AS product, MAP {'user_team': 'blue'} AS resource_tags
            FROM range(2) AS t(n)) TO '%s' (FORMAT parquet)""".formatted(currency, cost, file));
        }
    }

    private ReadRequest request(Path file) throws IOException {
        return ReadRequest.of(List.of(PartFile.of(file)), Files.createTempDirectory(folder, "work"));
    }
}

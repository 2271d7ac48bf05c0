package io.nimbill.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.duckdb.DuckDBDriver;

/**
 * The yardstick: the product's aggregate, with the same 16 keys and 9 sums, as one statement; exact, but without the
 * product's checks, names, ordinals, dimensions and result files.
 */
final class BareDuckDb {

    private static final String CSV_AGGREGATE = """
            CREATE TABLE daily AS SELECT "bill/PayerAccountId", "bill/BillingPeriodStartDate", "bill/BillingPeriodEndDate",
              "lineItem/UsageAccountId", substr("lineItem/UsageStartDate", 1, 10) AS day,
              CAST(CAST("lineItem/UsageEndDate" AS TIMESTAMP) - INTERVAL 1 MICROSECOND AS DATE) AS end_day, "lineItem/ProductCode",
              coalesce(nullif("product/sku", ''), "lineItem/UsageType") AS sku, "product/regionCode", "pricing/unit",
              "lineItem/LineItemType", "bill/BillingEntity", "bill/InvoiceId", "reservation/ReservationARN",
              "savingsPlan/SavingsPlanARN", "lineItem/CurrencyCode",
              sum(CAST(nullif("lineItem/UnblendedCost", '') AS DECIMAL(38, 27))) AS billed,
              sum(CAST(coalesce(nullif("pricing/publicOnDemandCost", ''), nullif("lineItem/UnblendedCost", ''))
                AS DECIMAL(38, 27))) AS list,
              sum(CAST(nullif("reservation/EffectiveCost", '') AS DECIMAL(38, 27))) AS reserved,
              sum(CAST(nullif("savingsPlan/SavingsPlanEffectiveCost", '') AS DECIMAL(38, 27))) AS planned,
              sum(CAST(nullif("reservation/UnusedAmortizedUpfrontFeeForBillingPeriod", '') AS DECIMAL(38, 27))) AS unused,
              sum(CAST(nullif("reservation/UnusedRecurringFee", '') AS DECIMAL(38, 27))) AS unused_recurring,
              sum(CAST(nullif("savingsPlan/TotalCommitmentToDate", '') AS DECIMAL(38, 27))) AS committed,
              sum(CAST(nullif("savingsPlan/UsedCommitment", '') AS DECIMAL(38, 27))) AS used,
              sum(CAST(nullif("lineItem/UsageAmount", '') AS DECIMAL(38, 21))) AS quantity, count(*) AS vendor_rows
            FROM %s GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16""";

    private static final String PARQUET_AGGREGATE = """
            CREATE TABLE daily AS SELECT bill_payer_account_id, bill_billing_period_start_date,
              bill_billing_period_end_date, line_item_usage_account_id,
              CAST(line_item_usage_start_date AS DATE) AS day,
              CAST(line_item_usage_end_date - INTERVAL 1 MICROSECOND AS DATE) AS end_day,
              line_item_product_code, coalesce(nullif(product_sku, ''), line_item_usage_type) AS sku,
              product_region_code, pricing_unit, line_item_line_item_type, bill_billing_entity, bill_invoice_id,
              reservation_reservation_a_r_n, savings_plan_savings_plan_a_r_n, line_item_currency_code,
              sum(line_item_unblended_cost) AS billed,
              sum(coalesce(pricing_public_on_demand_cost, line_item_unblended_cost)) AS list,
              sum(reservation_effective_cost) AS reserved, sum(savings_plan_savings_plan_effective_cost) AS planned,
              sum(reservation_unused_amortized_upfront_fee_for_billing_period) AS unused,
              sum(reservation_unused_recurring_fee) AS unused_recurring,
              sum(savings_plan_total_commitment_to_date) AS committed, sum(savings_plan_used_commitment) AS used,
              sum(line_item_usage_amount) AS quantity, count(*) AS vendor_rows
            FROM %s GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16""";

    private BareDuckDb() {}

    static String csv(Path work, List<Path> parts) throws IOException, SQLException {
        String columns = Arrays.stream(header(parts.get(0)).split(","))
                .map(name -> "'" + name + "': 'VARCHAR'")
                .collect(Collectors.joining(", "));
        return run(
                work,
                CSV_AGGREGATE.formatted("read_csv(" + list(parts) + ", header = true, auto_detect = false,"
                        + " delim = ',', quote = '\"', escape = '\"', columns = {" + columns + "})"));
    }

    static String parquet(Path work, List<Path> parts) throws SQLException {
        return run(work, PARQUET_AGGREGATE.formatted("read_parquet(" + list(parts) + ")"));
    }

    private static String run(Path work, String aggregate) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("memory_limit", "1GB");
        settings.setProperty("threads", "2");
        settings.setProperty("temp_directory", work.resolve("spill").toString());
        settings.setProperty("preserve_insertion_order", "false");
        Stopwatch watch = new Stopwatch();
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", settings);
                Statement statement = connection.createStatement()) {
            statement.execute(aggregate);
            watch.stop();
            try (ResultSet row = statement.executeQuery(
                    "SELECT CAST(sum(vendor_rows) AS BIGINT), sum(billed), count(*) FROM daily")) {
                row.next();
                BigDecimal billed = row.getBigDecimal(2);
                return Figures.print(row.getLong(1), watch, billed, String.format("%,d groups,", row.getLong(3)));
            }
        }
    }

    private static String header(Path part) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(part)), StandardCharsets.UTF_8))) {
            return lines.readLine();
        }
    }

    private static String list(List<Path> parts) {
        return parts.stream().map(part -> "'" + part + "'").collect(Collectors.joining(", ", "[", "]"));
    }
}

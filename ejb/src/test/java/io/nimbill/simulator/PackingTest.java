package io.nimbill.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PackingTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 9);

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(
            value = DeliveryFormat.class,
            names = {"CUR_2_0", "FOCUS_1_0", "FOCUS_1_2", "FOCUS_1_3", "FOCUS_1_4"})
    void parquet_keeps_every_digit(DeliveryFormat format) throws IOException, SQLException {
        SimulationPlan plan = SimulationPlan.of(format, MONTH).openUntil(3).withPacking(Packing.PARQUET);

        SimulatedDelivery delivery = VendorSimulator.simulate(plan, directory);

        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            for (String measure : delivery.truth().totals().stream()
                    .map(Truth.Total::measure)
                    .distinct()
                    .toList()) {
                try (ResultSet row = statement.executeQuery("SELECT coalesce(sum(\"" + measure
                        + "\"), 0), count(*) FROM '" + delivery.parts().get(0) + "'")) {
                    row.next();
                    assertThat(row.getBigDecimal(1))
                            .as(measure)
                            .isEqualByComparingTo(delivery.truth().sum(measure));
                    assertThat(row.getLong(2)).isEqualTo(delivery.truth().lines());
                }
            }
        }
        try (var files = Files.list(delivery.parts().get(0).getParent())) {
            assertThat(files).containsExactlyElementsOf(delivery.parts());
        }
    }

    @Test
    void parquet_of_the_same_plan_has_the_same_bytes() throws IOException {
        SimulationPlan plan =
                SimulationPlan.of(DeliveryFormat.CUR_2_0, MONTH).openUntil(2).withPacking(Packing.PARQUET);

        VendorSimulator.simulate(plan, directory.resolve("one"));
        VendorSimulator.simulate(plan, directory.resolve("two"));

        assertThat(DeliveryFiles.hashes(directory.resolve("one")))
                .isEqualTo(DeliveryFiles.hashes(directory.resolve("two")));
    }

    @ParameterizedTest
    @EnumSource(
            value = DeliveryFormat.class,
            names = {"PARTNER_DAILY_RATED", "PARTNER_RECONCILIATION"})
    void the_json_form_has_the_numbers_of_the_truth(DeliveryFormat format) throws IOException {
        SimulationPlan plan = SimulationPlan.of(format, MONTH).openUntil(3).withPacking(Packing.JSON);

        SimulatedDelivery delivery = VendorSimulator.simulate(plan, directory);

        JsonObject answer;
        try (JsonReader reader =
                Json.createReader(Files.newBufferedReader(delivery.parts().get(0)))) {
            answer = reader.readObject();
        }
        assertThat(answer.getInt("totalCount"))
                .isEqualTo(answer.getJsonArray("items").size())
                .isEqualTo((int) delivery.truth().lines())
                .isPositive();
        for (String measure : delivery.truth().totals().stream()
                .map(Truth.Total::measure)
                .distinct()
                .toList()) {
            BigDecimal sum = answer.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                    .map(item -> item.getJsonNumber(JsonRows.name(measure)).bigDecimalValue())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).as(measure).isEqualByComparingTo(delivery.truth().sum(measure));
        }
    }

    @Test
    void gzip_headers_carry_no_time() throws IOException {
        SimulatedDelivery delivery = VendorSimulator.simulate(
                SimulationPlan.of(DeliveryFormat.CUR_LEGACY, MONTH).openUntil(1), directory);

        byte[] bytes = Files.readAllBytes(delivery.parts().get(0));

        assertThat(bytes).startsWith(0x1f, 0x8b).hasSizeGreaterThan(10);
        assertThat(new byte[] {bytes[4], bytes[5], bytes[6], bytes[7]}).containsOnly(0);
    }
}

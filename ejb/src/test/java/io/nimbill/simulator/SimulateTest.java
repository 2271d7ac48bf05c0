package io.nimbill.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulateTest {

    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void help_names_every_format() throws IOException {
        assertThat(run("--help")).isZero();
        for (DeliveryFormat format : DeliveryFormat.values()) {
            assertThat(out.toString(StandardCharsets.UTF_8)).containsIgnoringCase(format.name());
        }
    }

    @Test
    void it_writes_the_delivery_and_its_truth_outside_the_delivery() throws IOException {
        Path bucket = directory.resolve("bucket");

        int code = run(
                "--format",
                "azure_ea",
                "--month",
                "2026-09",
                "--days",
                "2",
                "--lines",
                "60",
                "--out",
                bucket.toString());

        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("lines ", "part ", "manifest.json", "sum       Cost ");
        assertThat(Files.readAllLines(directory.resolve("bucket-truth.csv")).get(0))
                .isEqualTo("account,service,charge_type,kind,measure,rows,sum");
    }

    @ParameterizedTest
    @CsvSource({
        "--format cur_legacy --month 2026-09, --out is missing",
        "--out x --month 2026-09, --format is missing",
        "--out x --month 2026-09 --format cur, is none of cur_legacy",
        "--out x --month 2026-09 --format cur_legacy --lines many, is not a whole number",
        "--out x --month 2026-09 --format cur_legacy --lnes 5, unknown: --lnes",
        "--out x --month 2026-13 --format cur_legacy, 2026-13",
        "--out x --month 2026-09 --format cur_legacy --days 40, between 1 and 30",
        "--out x --month 2026-09 --format cur_legacy --days, expected --option value"
    })
    void what_makes_no_plan_is_refused_with_the_reason(String arguments, String reason) throws IOException {
        assertThat(run(arguments.split(" "))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(reason).contains("--help");
        assertThat(Path.of("x")).doesNotExist();
    }

    private int run(String... arguments) throws IOException {
        return Simulate.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}

package io.nimbill.bench;

import io.nimbill.simulator.DeliveryFormat;
import io.nimbill.simulator.Packing;
import io.nimbill.simulator.SimulatedDelivery;
import io.nimbill.simulator.SimulationPlan;
import io.nimbill.simulator.VendorSimulator;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * The files of one size, made once and kept: 500 accounts, 40 services, 2,000 SKUs, 30 days of hourly lines.
 *
 * @param billed sum of the unblended cost
 */
record BenchmarkFiles(Path work, List<Path> parts, long rows, BigDecimal billed) {

    private static final YearMonth MONTH = YearMonth.of(2026, 9);

    static BenchmarkFiles csv(Path directory, long lines) throws IOException {
        return made(
                directory.resolve(lines + "-csv"), plan(DeliveryFormat.CUR_LEGACY, lines), "lineItem/UnblendedCost");
    }

    static BenchmarkFiles parquet(Path directory, long lines) throws IOException {
        return made(
                directory.resolve(lines + "-parquet"),
                plan(DeliveryFormat.CUR_2_0, lines).withPacking(Packing.PARQUET),
                "line_item_unblended_cost");
    }

    private static SimulationPlan plan(DeliveryFormat format, long lines) {
        return SimulationPlan.of(format, MONTH).withSize(500, 40, 2000, Math.toIntExact(lines / MONTH.lengthOfMonth()));
    }

    private static BenchmarkFiles made(Path directory, SimulationPlan plan, String measure) throws IOException {
        Path description = directory.resolve("made.properties");
        Path work = Files.createDirectories(directory.resolve("work"));
        Properties made = new Properties();
        if (Files.exists(description)) {
            try (var in = Files.newBufferedReader(description)) {
                made.load(in);
            }
        }
        if (!plan.toString().equals(made.getProperty("plan"))) {
            made = make(directory, plan, measure, description);
        }
        List<Path> parts = new ArrayList<>();
        for (String part : made.getProperty("parts").split("\\|")) {
            parts.add(directory.resolve(part));
        }
        return new BenchmarkFiles(
                work, parts, Long.parseLong(made.getProperty("rows")), new BigDecimal(made.getProperty("billed")));
    }

    private static Properties make(Path directory, SimulationPlan plan, String measure, Path description)
            throws IOException {
        long start = System.nanoTime();
        SimulatedDelivery delivery = VendorSimulator.simulate(plan, directory.resolve("bucket"));
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "made %,d lines as %s in %.1f s: %,d lines/s%n",
                delivery.truth().lines(),
                plan.packing(),
                seconds,
                Math.round(delivery.truth().lines() / seconds));
        Properties made = new Properties();
        made.setProperty("plan", plan.toString());
        made.setProperty(
                "parts",
                String.join(
                        "|",
                        delivery.parts().stream()
                                .map(part -> directory.relativize(part).toString())
                                .toList()));
        made.setProperty("rows", Long.toString(delivery.truth().lines()));
        made.setProperty("billed", delivery.truth().sum(measure).toPlainString());
        try (var out = Files.newBufferedWriter(description)) {
            made.store(out, null);
        }
        return made;
    }
}

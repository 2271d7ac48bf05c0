package io.nimbill.simulator;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The simulator on the command line. */
public final class Simulate {

    private static final String HELP = """
            Makes a cloud vendor's billing delivery out of a seed.

              --format F      %s
              --out DIR       directory that stands for the vendor's bucket
              --month M       billing period, as 2026-10
              --truth FILE    where the control totals go        (default DIR-truth.csv, beside DIR)
              --vendor V      %s, for FOCUS
              --packing P     %s
              --seed N        same seed, same bytes              (1)
              --accounts N    cloud accounts beside the payer    (8)
              --services N    services                           (12)
              --skus N        SKUs of those services             (60)
              --lines N       usage lines a day, about           (480)
              --days N        days covered; fewer than the month leaves it open
              --version N     1, or a later delivery that restates some days
              --currency C    billing currency                   (USD)
              --payer ID      the paying account
              --report NAME   name of the report or export
              --part-lines N  lines to a file                    (1000000)
            """.formatted(names(DeliveryFormat.values()), names(SimulatedVendor.values()), names(Packing.values()));

    private Simulate() {
    }

    public static void main(String[] arguments) throws IOException {
        System.exit(run(arguments, System.out, System.err));
    }

    /** @return the process's exit code: 0 done, 2 when the arguments make no plan */
    static int run(String[] arguments, PrintStream out, PrintStream err) throws IOException {
        if (arguments.length == 0 || Arrays.asList(arguments).contains("--help")) {
            out.print(HELP);
            return 0;
        }
        SimulationPlan plan;
        Path root;
        Path truthFile;
        try {
            Map<String, String> options = options(arguments);
            root = Path.of(required(options, "out"));
            truthFile = Path.of(options.getOrDefault("truth", root + "-truth.csv"));
            plan = plan(options);
            checkNothingLeft(options);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            err.println(e.getMessage());
            err.println("--help shows the options.");
            return 2;
        }
        SimulatedDelivery delivery = VendorSimulator.simulate(plan, root);
        TruthFile.write(delivery.truth(), truthFile);
        print(delivery, truthFile, out);
        return 0;
    }

    private static SimulationPlan plan(Map<String, String> options) {
        DeliveryFormat format = DeliveryFormat.valueOf(required(options, "format").toUpperCase(Locale.ROOT));
        SimulationPlan usual = SimulationPlan.of(format, YearMonth.parse(required(options, "month")));
        SimulationPlan plan = usual
                .withSeed(Long.parseLong(options.getOrDefault("seed", "1")))
                .withVendor(SimulatedVendor.valueOf(
                        options.getOrDefault("vendor", usual.vendor().name()).toUpperCase(Locale.ROOT)))
                .withPacking(Packing.valueOf(
                        options.getOrDefault("packing", usual.packing().name()).toUpperCase(Locale.ROOT)))
                .withSize(number(options, "accounts", usual.accounts()), number(options, "services", usual.services()),
                        number(options, "skus", usual.skus()), number(options, "lines", usual.linesPerDay()))
                .withCurrency(options.getOrDefault("currency", usual.currency()))
                .withPayer(options.getOrDefault("payer", usual.payerId()),
                        options.getOrDefault("report", usual.reportName()))
                .withLinesPerPart(number(options, "part-lines", usual.linesPerPart()))
                .version(number(options, "version", 1));
        int days = number(options, "days", plan.days());
        return days < plan.days() ? plan.openUntil(days) : plan;
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!arguments[i].startsWith("--") || i + 1 == arguments.length) {
                throw new IllegalArgumentException("expected --option value, found " + arguments[i]);
            }
            options.put(arguments[i].substring(2), arguments[i + 1]);
        }
        return new Options(options);
    }

    /** Remembers which options were asked for, so that a mistyped one does not go unnoticed. */
    private static final class Options extends LinkedHashMap<String, String> {
        private final java.util.Set<String> used = new java.util.HashSet<>();

        Options(Map<String, String> given) {
            super(given);
        }

        @Override
        public String get(Object name) {
            used.add(name.toString());
            return super.get(name);
        }

        @Override
        public String getOrDefault(Object name, String value) {
            used.add(name.toString());
            return super.getOrDefault(name, value);
        }
    }

    private static void checkNothingLeft(Map<String, String> options) {
        String unknown = options.keySet().stream().filter(name -> !((Options) options).used.contains(name))
                .map(name -> "--" + name).collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("unknown: " + unknown);
        }
    }

    private static String required(Map<String, String> options, String name) {
        String value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException("--" + name + " is missing");
        }
        return value;
    }

    private static int number(Map<String, String> options, String name, int usual) {
        return Integer.parseInt(options.getOrDefault(name, Integer.toString(usual)));
    }

    private static void print(SimulatedDelivery delivery, Path truthFile, PrintStream out) {
        out.println("lines     " + delivery.truth().lines());
        delivery.parts().forEach(part -> out.println("part      " + part));
        if (delivery.manifest() != null) {
            out.println("manifest  " + delivery.manifest());
        }
        out.println("truth     " + truthFile);
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        delivery.truth().totals().forEach(total -> sums.merge(total.measure(), total.sum(), BigDecimal::add));
        sums.forEach((measure, sum) -> out.println("sum       " + measure + " " + sum.toPlainString()));
    }

    private static String names(Enum<?>[] values) {
        return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}

package io.nimbill.simulator;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The simulator on the command line. */
public final class Simulate {

    private static final String HELP = """
            Makes a cloud vendor's billing delivery out of a seed.

              --format F      %s
              --out DIR       directory that stands for the vendor's bucket
              --month M       billing period, as 2026-10
              --truth FILE    where the control totals go        (DIR-truth.csv, beside DIR)
              --vendor V      %s; for FOCUS
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
            """.formatted(
                    Arguments.names(DeliveryFormat.values()),
                    Arguments.names(SimulatedVendor.values()),
                    Arguments.names(Packing.values()));

    private Simulate() {}

    /** Runs the command and ends the process: 0 done, 2 when the arguments make no plan. */
    public static void main(String[] arguments) throws IOException {
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) throws IOException {
        if (arguments.length == 0 || Arrays.asList(arguments).contains("--help")) {
            out.print(HELP);
            return 0;
        }
        SimulationPlan plan;
        Path root;
        Path truthFile;
        try {
            Arguments options = new Arguments(arguments);
            root = Path.of(options.required("out"));
            truthFile = Path.of(options.text("truth", root + "-truth.csv"));
            plan = plan(options);
            options.checkAllKnown();
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            err.println(e.getMessage());
            err.println("--help shows the options.");
            return 2;
        }
        SimulatedDelivery delivery = VendorSimulator.simulate(plan, root);
        TruthFile.write(delivery.truth(), truthFile);
        print(delivery, truthFile, out);
        return 0;
    }

    private static SimulationPlan plan(Arguments options) {
        SimulationPlan usual = SimulationPlan.of(
                options.oneOf("format", DeliveryFormat.class, null), YearMonth.parse(options.required("month")));
        PlannedSize size = usual.size();
        SimulationPlan plan = usual.withSeed(options.longNumber("seed", usual.seed()))
                .withVendor(options.oneOf("vendor", SimulatedVendor.class, usual.vendor()))
                .withPacking(options.oneOf("packing", Packing.class, usual.packing()))
                .withSize(
                        options.number("accounts", size.accounts()),
                        options.number("services", size.services()),
                        options.number("skus", size.skus()),
                        options.number("lines", size.linesPerDay()))
                .withCurrency(options.text("currency", usual.currency()))
                .withPayer(options.text("payer", usual.payerId()), options.text("report", usual.reportName()))
                .withLinesPerPart(options.number("part-lines", size.linesPerPart()))
                .version(options.number("version", 1));
        int days = options.number("days", plan.days());
        return days == plan.days() ? plan : plan.openUntil(days);
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
}

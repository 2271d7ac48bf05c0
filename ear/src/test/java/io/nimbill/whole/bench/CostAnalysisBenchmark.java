package io.nimbill.whole.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.analysis.CostDimension;
import io.nimbill.analysis.CostExplorer;
import io.nimbill.analysis.CostMetric;
import io.nimbill.analysis.CostQuestion;
import io.nimbill.analysis.CostRange;
import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.whole.InServer;
import io.nimbill.whole.server.TestServer;
import io.nimbill.work.Settings;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Prints how long the views of cost analysis take over twelve months of 500 accounts. */
@InServer
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CostAnalysisBenchmark {

    private static final YearMonth LAST = YearMonth.of(2025, 12);
    private static final CostRange YEAR = CostRange.of(LAST, 12);
    private static final CostRange QUARTER = CostRange.of(LAST, 3);
    private static final String REPORT = "bench/cost-analysis.txt";

    @Inject
    private CurrentCaller caller;

    @Inject
    private YearOfCosts year;

    @Inject
    private CostExplorer explorer;

    @Inject
    private Settings settings;

    @Test
    @Order(1)
    void every_view_of_a_year_of_500_accounts() throws IOException {
        StringBuilder report = new StringBuilder();
        try (CurrentCaller.Acting acting = caller.begin(Caller.system("benchmark"))) {
            long lines = year.write(LAST);
            assertThat(lines).isPositive();
            report.append(String.format(
                    "%,d lines of a year of %d accounts, three levels, %s%n",
                    lines, YearOfCosts.ACCOUNTS, Processor.load()));
            report.append(String.format("%-52s %8s %10s %10s%n", "view", "groups", "first", "again"));
            for (String level : List.of("OPERATOR", "RESELLER")) {
                for (CostDimension dimension : CostDimension.values()) {
                    CostQuestion question = new CostQuestion(YEAR, level, dimension, null, Map.of());
                    time(report, level + ", year by " + dimension, () -> explorer.groups(question)
                            .size());
                    time(report, level + ", year by month and " + dimension, () -> explorer.bars(
                                    question, CostMetric.MARGIN)
                            .size());
                    time(report, level + ", quarter by day and " + dimension, () -> explorer.bars(
                                    question.in(QUARTER), CostMetric.SOLD)
                            .size());
                }
            }
            CostQuestion one =
                    new CostQuestion(YEAR, "RESELLER", CostDimension.SKU, null, Map.of(CostDimension.KIND, "USAGE"));
            time(report, "RESELLER, year by SKU of one kind", () -> explorer.groups(one)
                    .size());
            time(report, "waterfall of the year", () -> explorer.waterfalls(one).size());
        }
        Path file = settings.home().resolve(REPORT);
        Files.createDirectories(file.getParent());
        Files.writeString(file, report.toString());
    }

    @Test
    @Order(2)
    @RunAsClient
    void the_figures_are_shown() throws IOException {
        Path report = TestServer.running().home().resolve(REPORT);

        assertThat(report).exists();
        System.out.println(Files.readString(report));
    }

    private static void time(StringBuilder report, String view, IntSupplier work) {
        long begun = System.nanoTime();
        int groups = work.getAsInt();
        long first = System.nanoTime();
        assertThat(work.getAsInt()).isEqualTo(groups);
        long again = System.nanoTime();
        report.append(String.format(
                "%-52s %,8d %8d ms %7d ms%n", view, groups, (first - begun) / 1_000_000, (again - first) / 1_000_000));
    }
}

package io.nimbill.whole.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.exchange.ExchangeRates;
import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Party;
import io.nimbill.simulator.DeliveryFormat;
import io.nimbill.simulator.Packing;
import io.nimbill.simulator.SimulatedAccount;
import io.nimbill.simulator.SimulatedDelivery;
import io.nimbill.simulator.SimulationPlan;
import io.nimbill.simulator.VendorSimulator;
import io.nimbill.usage.DeliveryWatch;
import io.nimbill.usage.VendorPeriods;
import io.nimbill.vendor.AccountAssigning;
import io.nimbill.vendor.AccountKind;
import io.nimbill.vendor.CloudAccountDirectory;
import io.nimbill.vendor.DatasetTerms;
import io.nimbill.vendor.PartnerAccount;
import io.nimbill.vendor.PayerPolicy;
import io.nimbill.vendor.SourceKind;
import io.nimbill.vendor.VendorAccountKeeping;
import io.nimbill.whole.InServer;
import io.nimbill.whole.server.TestServer;
import io.nimbill.work.JobRequests;
import io.nimbill.work.JobRuns;
import io.nimbill.work.Operation;
import io.nimbill.work.PublicId;
import io.nimbill.work.Settings;
import io.nimbill.work.Sql;
import io.nimbill.work.Transactions;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Takes one delivery through the whole main job and prints how long each stage took; then rates the month again as a whole,
 * and after a restatement of one account in a hundred.
 */
@InServer
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobBenchmark {

    private static final YearMonth MONTH = YearMonth.of(2026, 9);
    private static final int RESELLERS = 10;
    private static final int CLIENTS = 100;
    private static final int ACCOUNTS = 500;
    private static final int HUNDRED = 100;
    private static final String REPORT = "bench/main-job.txt";

    @Resource(lookup = "java:jboss/datasources/NimbillNonJtaDS")
    private DataSource database;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Transactions transactions;

    @Inject
    private SellingTree tree;

    @Inject
    private VendorAccountKeeping vendorAccounts;

    @Inject
    private CloudAccountDirectory cloudAccounts;

    @Inject
    private AccountAssigning assigning;

    @Inject
    private DeliveryWatch watch;

    @Inject
    private VendorPeriods periods;

    @Inject
    private ExchangeRates exchangeRates;

    @Inject
    private JobRequests jobs;

    @Inject
    private JobRuns runs;

    @Inject
    private StepTimes steps;

    @Inject
    private Settings settings;

    @Test
    @Order(1)
    void the_main_job_from_the_vendors_files_to_invoices() throws IOException {
        Report report = new Report();
        try (CurrentCaller.Acting acting = caller.begin(Caller.system("benchmark"))) {
            SimulationPlan plan = plan();
            SimulatedDelivery delivery =
                    VendorSimulator.simulate(plan, settings.home().resolve("inbox/benchmark"));
            long lines = delivery.truth().lines();
            PartnerAccount payer = sellAccounts(plan);
            report.memory("before the import", ServerMemory.peakAndReset());
            report.load("before the import", Processor.load());
            StepTimes.Watch importing = steps.watch("import-delivery");
            watch.look();
            awaitNewest("import-delivery", importing);
            report.stages("import", lines, importing.end());
            report.count("daily rows", count("daily_row"));
            report.count("charges", count("charge"));
            rateAgain(report);
            restate(report, plan.version(2).restating(ACCOUNTS / HUNDRED));
            transactions.run(() -> periods.close(payer.publicId(), MONTH.atDay(1)));
            StepTimes.Watch invoicing = steps.watch("issue-invoices");
            await(jobs.start("issue-invoices", "benchmark", null, Map.of("month", MONTH.toString())), invoicing);
            report.stages("invoices", count("invoice"), invoicing.end());
            report.count("invoice lines", count("invoice_line"));
            report.load("at the end", Processor.load());
            report.parked(Sql.on(database)
                    .list(
                            row -> row.getString(1) + " x " + row.getLong(2),
                            "SELECT code, COUNT(*) FROM parked_item WHERE resolved_at IS NULL GROUP BY code"));
        }
        Path file = settings.home().resolve(REPORT);
        Files.createDirectories(file.getParent());
        Files.writeString(file, report.text());
        assertThat(count("invoice")).isPositive();
    }

    @Test
    @Order(2)
    @RunAsClient
    void the_figures_are_shown() throws IOException {
        Path report = TestServer.running().home().resolve(REPORT);

        assertThat(report).exists();
        System.out.println(Files.readString(report));
    }

    /** Another rate of exchange touches every charge of every edge. */
    private void rateAgain(Report report) throws IOException {
        StepTimes.Watch rating = steps.watch("rate-usage");
        transactions.run(() -> exchangeRates.record(
                SellingTree.USD, SellingTree.EUR, MONTH.atDay(1), new BigDecimal("0.93"), "benchmark"));
        awaitNewest("rate-usage", rating);
        report.stages("rated again, all accounts", count("daily_row"), rating.end());
    }

    /** Only the accounts that the vendor tells something else of are rated again. */
    private void restate(Report report, SimulationPlan plan) throws IOException {
        Instant before = Instant.now();
        VendorSimulator.simulate(plan, settings.home().resolve("inbox/benchmark"));
        StepTimes.Watch importing = steps.watch("import-delivery");
        watch.look();
        awaitNewest("import-delivery", importing);
        Map<String, StepTimes.Step> stages = importing.end();
        long accounts = rated("COUNT(*)", before);
        report.count("accounts restated", accounts);
        report.stages(
                "restated",
                rated(
                        "SUM((SELECT COUNT(*) FROM daily_row d WHERE d.period_start = r.period_start"
                                + " AND d.cloud_account_id = r.cloud_account_id AND d.delivery_id = (SELECT c.delivery_id"
                                + " FROM current_delivery c WHERE c.dataset_id = r.dataset_id"
                                + " AND c.period_start = r.period_start)))",
                        before),
                stages);
    }

    private long rated(String what, Instant since) {
        return Sql.on(database)
                .one(row -> row.getLong(1), "SELECT " + what + " FROM rated_account r WHERE r.rated_at >= ?", since)
                .orElseThrow();
    }

    private static SimulationPlan plan() {
        // one size a run, as the database keeps what came; anything else is refused instead of measured at a default
        int lines = Integer.parseInt(System.getProperty("nimbill.bench.lines", "1000000"));
        int perDay = lines / MONTH.lengthOfMonth();
        if (Boolean.getBoolean("nimbill.bench.daily")) {
            // a line a day and resource: of five lines about four are rows to rate of their own
            return SimulationPlan.of(DeliveryFormat.AZURE_EA, MONTH).withSize(ACCOUNTS, 37, 370, perDay);
        }
        SimulationPlan hourly = Boolean.getBoolean("nimbill.bench.parquet")
                ? SimulationPlan.of(DeliveryFormat.CUR_2_0, MONTH).withPacking(Packing.PARQUET)
                : SimulationPlan.of(DeliveryFormat.CUR_LEGACY, MONTH);
        return hourly.withSize(ACCOUNTS, 40, Math.min(2000, Math.max(40, lines / 500)), perDay);
    }

    private static String formatOf(SimulationPlan plan) {
        return switch (plan.format()) {
            case AZURE_EA -> "AZURE_EXPORT";
            case CUR_LEGACY -> "AWS_CUR";
            default -> "AWS_CUR2";
        };
    }

    private PartnerAccount sellAccounts(SimulationPlan plan) {
        Party operator = tree.operator();
        List<Party> clients = tree.clients(operator, RESELLERS, CLIENTS);
        return transactions.callAlone(() -> {
            PartnerAccount payer = vendorAccounts.register(
                    plan.format() == DeliveryFormat.AZURE_EA ? "microsoft" : "aws",
                    operator.publicId(),
                    "Benchmark payer",
                    plan.payerId(),
                    null,
                    PayerPolicy.OWN_USE);
            vendorAccounts.addDataset(
                    payer.publicId(),
                    DatasetTerms.uploaded("Costs", formatOf(plan)).from(SourceKind.FOLDER, "benchmark", null),
                    null);
            for (SimulatedAccount account : VendorSimulator.accountsOf(plan)) {
                PublicId id = cloudAccounts
                        .register(payer.publicId(), AccountKind.ACCOUNT, account.id(), null, account.name())
                        .publicId();
                assigning.assign(id, clients.get(account.index() % CLIENTS).publicId(), SellingTree.SINCE);
            }
            return payer;
        });
    }

    private void awaitNewest(String job, StepTimes.Watch steps) throws IOException {
        Instant deadline = Instant.now().plus(Duration.ofMinutes(2));
        while (true) {
            var newest = runs.recent(50).stream()
                    .filter(run -> run.job().equals(job))
                    .findFirst();
            if (newest.isPresent()) {
                await(newest.get().id(), steps);
                return;
            }
            assertThat(Instant.now()).as("the delivery was not found").isBefore(deadline);
            pause();
        }
    }

    private void await(PublicId operation, StepTimes.Watch steps) throws IOException {
        while (true) {
            steps.look();
            Operation now = runs.find(operation).orElseThrow();
            if (now.state().isEnd()) {
                assertThat(now.state()).as(now.message()).isEqualTo(Operation.State.COMPLETED);
                return;
            }
            pause();
        }
    }

    private long count(String table) {
        return Sql.on(database)
                .one(row -> row.getLong(1), "SELECT COUNT(*) FROM " + table)
                .orElseThrow();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

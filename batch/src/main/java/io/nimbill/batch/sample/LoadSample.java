package io.nimbill.batch.sample;

import io.nimbill.batch.Run;
import io.nimbill.batch.Task;
import io.nimbill.party.Parties;
import io.nimbill.simulator.SampleMonths;
import io.nimbill.simulator.SimulationPlan;
import io.nimbill.usage.ReceivedDelivery;
import io.nimbill.usage.VendorPeriods;
import io.nimbill.vendor.Dataset;
import io.nimbill.vendor.PartnerAccount;
import io.nimbill.vendor.VendorAccountKeeping;
import io.nimbill.work.JobRequests;
import io.nimbill.work.JobRuns;
import io.nimbill.work.Operation;
import io.nimbill.work.PublicId;
import io.nimbill.work.Saying;
import io.nimbill.work.Transactions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * The one step of {@code load-sample}. Parties, prices and accounts come in one transaction; deliveries and invoices by
 * their own jobs, one after the other. Begun again, it goes on behind what is there.
 */
@Dependent
@Named("loadSample")
class LoadSample extends Task {

    private static final long PAUSE_MILLIS = 250;

    @Inject
    private SampleTree sampleTree;

    @Inject
    private SamplePrices samplePrices;

    @Inject
    private SampleOffers sampleOffers;

    @Inject
    private SampleVendors sampleVendors;

    @Inject
    private SampleDeliveries sampleDeliveries;

    @Inject
    private SampleFiles files;

    @Inject
    private Parties parties;

    @Inject
    private VendorAccountKeeping vendorAccounts;

    @Inject
    private VendorPeriods vendorPeriods;

    @Inject
    private JobRequests jobs;

    @Inject
    private JobRuns runs;

    @Inject
    private Transactions transactions;

    @Inject
    private Clock clock;

    @Override
    protected void work(Run run) throws IOException {
        files.forgetFailure();
        try {
            load(run);
        } catch (IOException | RuntimeException failure) {
            files.failure(String.valueOf(failure.getMessage()));
            throw failure;
        }
    }

    private void load(Run run) throws IOException {
        SampleMonths months = months(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        List<SimulationPlan> plans = months.deliveries();
        run.stage("loading", (long) plans.size() + 2);
        files.progress("Sample: parties, prices and accounts");
        if (isNothingThere()) {
            transactions.callAlone(() -> setUp(run, months));
        }
        run.done(1);
        Map<String, Dataset> datasets = sampleVendors.datasets();
        for (int i = 0; i < plans.size(); i++) {
            SimulationPlan plan = plans.get(i);
            files.progress("Sample: delivery " + (i + 1) + " of " + plans.size() + ", " + plan.reportName() + " "
                    + plan.month());
            deliver(plan, i + 1, datasets.get(plan.reportName()));
            run.done(1);
        }
        files.progress("Sample: invoices of " + months.earlier());
        bill(months.earlier());
        files.showSignIns();
        run.outcome(Saying.of("outcome.sample", plans.size(), months.earlier()));
    }

    /** Not even an operator, or nobody but it, as on an installation that is being set up. */
    private boolean isNothingThere() {
        return transactions.callAlone(() -> parties.subtree("/").size() <= 1)
                && vendorAccounts.accounts().isEmpty();
    }

    /** The later month is the present one once the days of its deliveries are over. */
    private static SampleMonths months(LocalDate today) {
        SampleMonths latest = SampleMonths.of(YearMonth.from(today).minusMonths(1));
        return today.getDayOfMonth() > latest.secondDays()
                ? latest
                : SampleMonths.of(YearMonth.from(today).minusMonths(2));
    }

    private Void setUp(Run run, SampleMonths months) {
        LocalDate since = months.earlier().atDay(1);
        SampleTree.Tree tree = sampleTree.plant(since, months.customers());
        samplePrices.agree(tree, since);
        sampleOffers.sell(tree, since);
        sampleVendors.register(months, tree, since);
        try {
            files.keepSignIns(sampleTree.invite(tree));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run.checkLease();
        return null;
    }

    private void deliver(SimulationPlan plan, int number, Dataset dataset) throws IOException {
        ReceivedDelivery received = sampleDeliveries.deliver(plan, number, dataset.publicId());
        await(received.operation(), plan.reportName() + " of " + plan.month());
    }

    private void bill(YearMonth month) {
        for (PartnerAccount account : vendorAccounts.accounts()) {
            vendorPeriods.of(account.publicId()).stream()
                    .filter(period -> period.period().start().equals(month.atDay(1)) && !period.isClosed())
                    .forEach(period -> vendorPeriods.close(
                            account.publicId(), period.period().start()));
        }
        PublicId invoices = transactions.callAlone(
                () -> jobs.start("issue-invoices", "Invoices of " + month, null, Map.of("month", month.toString())));
        await(invoices, "the invoices of " + month);
    }

    private void await(PublicId operation, String what) {
        while (true) {
            Operation now = runs.find(operation).orElseThrow();
            if (now.state() == Operation.State.COMPLETED) {
                return;
            }
            if (now.state().isEnd()) {
                throw new IllegalStateException("The sample stops at " + what + ": " + now.message());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }
}

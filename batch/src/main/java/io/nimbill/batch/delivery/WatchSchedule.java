package io.nimbill.batch.delivery;

import io.nimbill.batch.OneNode;
import io.nimbill.usage.Polling;
import io.nimbill.usage.Pollings;
import io.nimbill.usage.StalledImports;
import io.nimbill.work.Operations;
import io.nimbill.work.Transactions;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks for a look into the sources of every account with a vendor whose own schedule says it is due: one run of the job
 * {@code watch-sources} per account, each under a lease of its own, so that one node does it and a vendor that hangs
 * keeps none of the others waiting. Once a minute it also looks for imports that do not get on.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionManagement(TransactionManagementType.BEAN)
public class WatchSchedule {

    private static final Duration TICK = Duration.ofSeconds(4);
    private static final Duration BETWEEN_ALARMS = Duration.ofSeconds(58);

    @Inject
    private Pollings pollings;

    @Inject
    private StalledImports stalled;

    @Inject
    private Operations operations;

    @Inject
    private Transactions transactions;

    @Inject
    private OneNode oneNode;

    /** Asks for what is due. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void look() {
        oneNode.does("watch-schedule", TICK, WatchSources.JOB, this::ask);
        oneNode.does("watch-alarms", BETWEEN_ALARMS, WatchSources.JOB, () -> transactions.run(stalled::check));
    }

    /** An account whose last look still goes on is not asked for again. */
    private void ask() {
        List<Polling> due = transactions.call(pollings::due);
        if (due.isEmpty()) {
            return;
        }
        Set<String> underWay = operations.unfinished().stream()
                .filter(operation -> operation.job().equals(WatchSources.JOB))
                .map(operation -> operation.parameters().getOrDefault(WatchSources.ACCOUNT, ""))
                .collect(Collectors.toSet());
        due.stream()
                .filter(polling -> !underWay.contains(polling.account().prefixed("pac")))
                .forEach(polling -> transactions.run(() -> ask(polling)));
    }

    private void ask(Polling polling) {
        String account = polling.account().prefixed("pac");
        pollings.claim(polling);
        operations.open(
                WatchSources.JOB,
                polling.accountName(),
                null,
                Map.of(WatchSources.ACCOUNT, account, "lease", account, WatchSources.QUIET, "true"));
    }
}

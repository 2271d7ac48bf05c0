package io.nimbill.batch;

import io.nimbill.work.Lease;
import io.nimbill.work.Leases;
import io.nimbill.work.Operation;
import io.nimbill.work.Operations;
import io.nimbill.work.Saying;
import io.nimbill.work.Settings;
import io.nimbill.work.StartUpProgress;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.JobExecution;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Starts what was requested and goes on with what died, on whichever node gets the lease first. Works through the
 * unfinished operations in the order of their requests; those whose lease is held wait, so that two imports of one
 * dataset follow each other. The batch runtime's own idea of what crashed is not asked: it sees one node only.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class JobDispatcher {

    private static final Logger LOG = Logger.getLogger(JobDispatcher.class.getName());

    private final AtomicBoolean working = new AtomicBoolean();

    @Inject
    private Operations operations;

    @Inject
    private Leases leases;

    @Inject
    private LiveRuns runs;

    @Inject
    private StartUpProgress startUp;

    @Inject
    private Settings settings;

    /** Looks for work; does nothing while an earlier look goes on or the database is not ready. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void dispatch() {
        if (startUp.isDatabaseMigrated() && working.compareAndSet(false, true)) {
            try {
                operations.unfinished().forEach(this::dispatch);
            } finally {
                working.set(false);
            }
        }
    }

    private void dispatch(Operation operation) {
        boolean free = runs.count() < settings.number("nimbill.jobs.parallel", 4);
        if (free && runs.find(operation.id()).isEmpty()) {
            leases.acquire(leaseName(operation), runs.leaseTime()).ifPresent(lease -> launch(operation, lease));
        }
    }

    /** Looks again now that the lease is ours: another node may have finished it between our look and our lease. */
    private void launch(Operation seen, Lease lease) {
        Operation operation = operations.find(seen.id()).orElse(seen);
        if (operation.state().isEnd()) {
            leases.release(lease);
            return;
        }
        Run run = new Run(operation, lease, leases, operations);
        runs.add(run);
        try {
            execute(operation);
        } catch (BatchRuntimeException failure) {
            LOG.log(Level.SEVERE, "Job " + operation.job() + " could not be started", failure);
            runs.remove(run);
            operations.notStarted(operation.id(), Saying.of("job.not-started", failure.getMessage()));
            leases.release(lease);
        }
    }

    private static void execute(Operation operation) {
        JobOperator operator = BatchRuntime.getJobOperator();
        if (operation.executionId() == null) {
            operator.start(operation.job(), parameters(operation));
        } else {
            long execution = newest(operator, operation.executionId());
            LOG.info("Going on with " + operation.job() + ", execution " + execution);
            operator.restart(execution, parameters(operation));
        }
    }

    /** A node may have died after it began the execution that follows, and before it told the operation. */
    private static long newest(JobOperator operator, long execution) {
        return operator.getJobExecutions(operator.getJobInstance(execution)).stream()
                .mapToLong(JobExecution::getExecutionId)
                .max()
                .orElse(execution);
    }

    private static Properties parameters(Operation operation) {
        Properties parameters = new Properties();
        for (Map.Entry<String, String> parameter : operation.parameters().entrySet()) {
            parameters.setProperty(parameter.getKey(), parameter.getValue());
        }
        parameters.setProperty(LiveRuns.OPERATION, operation.id().value());
        return parameters;
    }

    /** The parameter {@code lease} says what must not run twice at once; without it, the job. */
    private static String leaseName(Operation operation) {
        return operation.job() + "/" + operation.parameters().getOrDefault("lease", "");
    }
}

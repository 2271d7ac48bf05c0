package io.nimbill.batch;

import io.nimbill.work.PublicId;
import io.nimbill.work.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The runs of this node, and the heartbeat that keeps their leases. A node that is killed stops beating; its leases run
 * out and another node, or this one started again, goes on with its runs.
 */
@ApplicationScoped
public class LiveRuns {

    /** Job parameter that names the operation. */
    static final String OPERATION = "operation";

    private static final Logger LOG = Logger.getLogger(LiveRuns.class.getName());

    private final Map<PublicId, Run> runs = new ConcurrentHashMap<>();

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private Settings settings;

    private Duration time;
    private ScheduledFuture<?> beating;

    @PostConstruct
    void begin() {
        time = Duration.ofSeconds(settings.number("nimbill.lease.seconds", 30));
        long every = time.toMillis() / 3;
        beating = scheduler.scheduleAtFixedRate(this::beat, every, every, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void end() {
        beating.cancel(false);
    }

    /** The run that the step with this context belongs to. */
    public Run of(JobContext context) {
        return find(context)
                .orElseThrow(() -> new IllegalStateException(
                        "Execution " + context.getExecutionId() + " was not started by Nimbill's dispatcher"));
    }

    Optional<Run> find(JobContext context) {
        JobOperator operator = BatchRuntime.getJobOperator();
        String id = operator.getParameters(context.getExecutionId()).getProperty(OPERATION);
        return id == null ? Optional.empty() : Optional.ofNullable(runs.get(new PublicId(id)));
    }

    Optional<Run> find(PublicId operation) {
        return Optional.ofNullable(runs.get(operation));
    }

    void add(Run run) {
        runs.put(run.operation(), run);
    }

    void remove(Run run) {
        runs.remove(run.operation(), run);
    }

    int count() {
        return runs.size();
    }

    /** How long a lease is taken for. */
    Duration leaseTime() {
        return time;
    }

    private void beat() {
        for (Run run : runs.values()) {
            try {
                run.heartbeat(time);
            } catch (RuntimeException failure) {
                LOG.log(Level.WARNING, "The lease of " + run.job() + " could not be renewed; trying again", failure);
            }
        }
    }
}

package io.nimbill.batch;

import io.nimbill.work.Lease;
import io.nimbill.work.LeaseLost;
import io.nimbill.work.Leases;
import io.nimbill.work.Operation;
import io.nimbill.work.Operations;
import io.nimbill.work.PublicId;
import io.nimbill.work.Saying;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One execution of a job on this node: its parameters, its lease, its progress. Steps get it from {@link LiveRuns}. It
 * may be used by several partitions at once.
 */
public final class Run {

    private static final long REPORT_EVERY_NANOS = Duration.ofMillis(500).toNanos();

    private final Operation operation;
    private final Lease lease;
    private final Leases leases;
    private final Operations operations;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong lastReport = new AtomicLong(System.nanoTime() - REPORT_EVERY_NANOS);
    private volatile long executionId;
    private volatile String stage;
    private volatile Long total;
    private volatile Saying failure;
    private volatile Saying outcome;
    private volatile String outcomeText;
    private volatile boolean lost;
    private volatile boolean stopRequested;
    private volatile boolean halted;
    private volatile boolean traceless;

    Run(Operation operation, Lease lease, Leases leases, Operations operations) {
        this.operation = operation;
        this.lease = lease;
        this.leases = leases;
        this.operations = operations;
    }

    /** Public id of the operation this run works for. */
    public PublicId operation() {
        return operation.id();
    }

    /** Name of the job. */
    public String job() {
        return operation.job();
    }

    /** A parameter that must be there. */
    public String parameter(String name) {
        String value = operation.parameters().get(name);
        if (value == null) {
            throw new IllegalArgumentException("Job " + job() + " needs the parameter " + name);
        }
        return value;
    }

    /** A parameter, else the given default. */
    public String parameter(String name, String otherwise) {
        return operation.parameters().getOrDefault(name, otherwise);
    }

    /** All parameters. */
    public Map<String, String> parameters() {
        return operation.parameters();
    }

    /** The right to write. Use cases that commit by themselves (bulk loads) check it on their own connection. */
    public Lease lease() {
        return lease;
    }

    /**
     * Call last in each transaction that changes something.
     *
     * @throws LeaseLost when another node took the work over: the transaction must not commit
     */
    public void checkLease() {
        leases.check(lease);
    }

    /**
     * Begins a stage of the work; {@code units} null when their number is not known. Partitions that begin the same stage
     * add their units to it.
     */
    public synchronized void stage(String name, Long units) {
        if (name.equals(stage) && total != null && units != null) {
            total += units;
        } else {
            stage = name;
            total = units;
            done.set(0);
        }
        report();
    }

    /** So many more units of the stage are done. Cheap: shown at most twice a second. */
    public void done(long more) {
        done.addAndGet(more);
        long now = System.nanoTime();
        long last = lastReport.get();
        if (now - last >= REPORT_EVERY_NANOS && lastReport.compareAndSet(last, now)) {
            report();
        }
    }

    /** What people read when it has ended well. */
    public void outcome(Saying said) {
        outcome(said, said.english());
    }

    /** As {@link #outcome(Saying)}, with another text for programs. */
    public void outcome(Saying said, String text) {
        outcome = said;
        outcomeText = text;
    }

    /** Once it has ended well nobody needs to know of it: it came by schedule and found nothing to do. */
    public void leaveNoTrace() {
        traceless = true;
    }

    /** Why it will end badly; the first reason stays. */
    void failed(Throwable reason) {
        if (failure == null) {
            failure = Saying.of(reason);
        }
    }

    /** Whether somebody or the server asked it to stop, or its lease passed on: loops end at the next item. */
    public boolean isToStop() {
        return stopRequested || halted || lost;
    }

    boolean isLost() {
        return lost;
    }

    void started(long execution) {
        executionId = execution;
        operations.running(operation(), execution);
    }

    void ended(Operation.State state) {
        if (traceless && state == Operation.State.COMPLETED) {
            operations.forget(operation(), executionId);
        } else if (state == Operation.State.FAILED) {
            operations.ended(operation(), executionId, state, failure == null ? null : failure.english(), failure);
        } else {
            operations.ended(operation(), executionId, state, outcomeText, outcome);
        }
        leases.release(lease);
    }

    /** A lease that has passed on never comes back to this run. */
    void heartbeat(Duration time) {
        lost |= !leases.renew(lease, time);
    }

    void requestStop() {
        stopRequested = true;
    }

    /** The batch runtime stops it, for a person or because the server goes down. */
    void halt() {
        halted = true;
    }

    boolean isStopRequested() {
        return stopRequested;
    }

    private void report() {
        operations.progress(operation(), executionId, stage, done.get(), total);
    }
}

package io.nimbill.batch.opening;

import io.nimbill.batch.OneNode;
import io.nimbill.vendor.OpeningFollowing;
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
import java.util.Map;

/**
 * Asks for a run of {@code follow-openings} when the time of some opening has come. The job has a
 * lease of its own, so that one node asks the vendors.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionManagement(TransactionManagementType.BEAN)
public class OpeningSchedule {

    private static final Duration TICK = Duration.ofSeconds(4);

    @Inject
    private OpeningFollowing following;

    @Inject
    private Operations operations;

    @Inject
    private Transactions transactions;

    @Inject
    private OneNode oneNode;

    /** Asks for what is due. */
    @Schedule(hour = "*", minute = "*", second = "2/5", persistent = false)
    public void look() {
        oneNode.does("opening-schedule", TICK, FollowOpenings.JOB, this::ask);
    }

    private void ask() {
        if (following.due() > 0 && !isUnderWay()) {
            transactions.run(() -> operations.open(FollowOpenings.JOB, "accounts being opened", null, Map.of()));
        }
    }

    private boolean isUnderWay() {
        return operations.unfinished().stream()
                .anyMatch(operation -> operation.job().equals(FollowOpenings.JOB));
    }
}

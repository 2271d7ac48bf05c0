package io.nimbill.batch.rating;

import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.rating.FeeRating;
import io.nimbill.rating.UsageRating;
import io.nimbill.work.JobRequests;
import io.nimbill.work.Operations;
import io.nimbill.work.Profile;
import io.nimbill.work.Settings;
import io.nimbill.work.StartUpProgress;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * Asks for rating when something is behind and nobody has asked: an account that failed before, or one whose prices
 * changed while it was being rated, or fees of a month that has begun or is over. Two nodes asking at once do no harm: the
 * second run finds nothing to do.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class RatingSchedule {

    private static final String JOB = "rate-usage";

    @Inject
    private UsageRating usageRating;

    @Inject
    private FeeRating feeRating;

    @Inject
    private JobRequests jobRequests;

    @Inject
    private Operations operations;

    @Inject
    private Settings settings;

    @Inject
    private StartUpProgress startUp;

    @Inject
    private CurrentCaller caller;

    /** Looks every ten minutes; {@code nimbill.rating.catchup}, off in tests unless set. */
    @Schedule(hour = "*", minute = "*/10", persistent = false)
    public void look() {
        boolean catchUp = settings.flag("nimbill.rating.catchup", settings.profile() != Profile.TEST);
        if (catchUp && startUp.isDatabaseMigrated()) {
            caller.runAs(Caller.system(JOB), this::requestWhenBehind);
        }
    }

    private void requestWhenBehind() {
        boolean asked = operations.unfinished().stream()
                .anyMatch(operation -> operation.job().equals(JOB));
        if (!asked && (!usageRating.pending().isEmpty() || !feeRating.pending().isEmpty())) {
            jobRequests.start(JOB, "what is behind", null, Map.of());
        }
    }
}

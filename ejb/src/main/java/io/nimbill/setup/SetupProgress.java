package io.nimbill.setup;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.NotFound;
import io.nimbill.work.Profile;
import io.nimbill.work.Refusal;
import io.nimbill.work.Settings;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/** Leads the operator's administrator through the first run, and closes the wizard for good when it is over. */
@Stateless
public class SetupProgress {

    @Inject
    private SetupRecords records;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private Settings settings;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    /** How far it is. */
    @Requires(Permission.MANAGE_PARTIES)
    public SetupState state() {
        requireOperator();
        return records.state();
    }

    /**
     * Begins the wizard where nothing is set up yet.
     *
     * @return whether it has begun just now
     */
    @Requires(Permission.MANAGE_PARTIES)
    public boolean beginWhereEmpty() {
        requireOperator();
        boolean wanted = settings.flag("nimbill.setup.wizard", settings.profile() == Profile.PRODUCTION);
        if (!wanted || records.state().begun() || !records.isInstallationEmpty()) {
            return false;
        }
        records.begin(clock.instant(), currentCaller.actorName());
        auditTrail.record("setup-begun", "installation", null, Changes.none());
        return true;
    }

    /**
     * Says that a step is done.
     *
     * @throws NotFound when the wizard is closed, or an earlier step is open
     * @throws Refusal {@code setup-incomplete} naming what is missing
     */
    @Requires(Permission.MANAGE_PARTIES)
    public SetupState complete(SetupStep step) {
        List<SetupItem> missing = reachable(step).missing(step);
        if (!missing.isEmpty()) {
            throw new Refusal(
                    "setup-incomplete",
                    missing.get(0).name().toLowerCase(java.util.Locale.ROOT),
                    "Still to be done: " + missing.stream().map(Enum::name).collect(Collectors.joining(", ")) + ".");
        }
        return end(step, false);
    }

    /** Puts a step off: it stays on the checklist, and its pages are under the settings. */
    @Requires(Permission.MANAGE_PARTIES)
    public SetupState putOff(SetupStep step) {
        reachable(step);
        return end(step, true);
    }

    private SetupState reachable(SetupStep step) {
        SetupState state = state();
        if (!state.isOpen() || !state.isReachable(step)) {
            throw new NotFound();
        }
        return state;
    }

    private SetupState end(SetupStep step, boolean putOff) {
        records.end(step, putOff, clock.instant(), currentCaller.actorName());
        auditTrail.record(
                "setup-step-ended",
                "installation",
                null,
                Changes.none().to("step", step).to("putOff", putOff));
        return records.state();
    }

    private void requireOperator() {
        currentCaller.requireOperator(Permission.MANAGE_PARTIES, "installation");
    }
}

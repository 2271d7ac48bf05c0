package io.nimbill.batch.secret;

import io.nimbill.batch.Run;
import io.nimbill.batch.Task;
import io.nimbill.secret.KeyRotation;
import io.nimbill.work.Saying;
import io.nimbill.work.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The only step of {@code rotate-keys}. */
@Dependent
@Named("rotateKeys")
class RotateKeys extends Task {

    private static final int SECONDS_OF_GRACE = 60;

    @Inject
    private KeyRotation rotation;

    @Inject
    private Settings settings;

    /**
     * Between two passes it waits for those who sealed with the older key a moment before the new one came: only when
     * their transactions have ended, too, nothing is left behind.
     */
    @Override
    protected void work(Run run) throws InterruptedException {
        run.stage("new key", null);
        boolean fresh = rotation.begin();
        run.stage("sealing anew", null);
        int sealed = rotation.sealAnew(run.lease(), run::done);
        Thread.sleep(1000L * settings.number("nimbill.rotation.grace.seconds", SECONDS_OF_GRACE));
        sealed += rotation.sealAnew(run.lease(), run::done);
        run.stage("retiring", null);
        rotation.retire();
        run.outcome(fresh ? Saying.of("outcome.rotated", sealed) : Saying.of("outcome.rotated-on", sealed));
    }
}

package io.nimbill.batch.housekeeping;

import io.nimbill.batch.Run;
import io.nimbill.batch.Task;
import io.nimbill.notification.CredentialWarnings;
import io.nimbill.party.SessionExpiry;
import io.nimbill.party.TokenExpiry;
import io.nimbill.usage.VersionPurge;
import io.nimbill.vendor.CredentialRenewing;
import io.nimbill.work.Expiry;
import io.nimbill.work.Saying;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The only step of {@code housekeeping}. */
@Dependent
@Named("keepHouse")
class KeepHouse extends Task {

    @Inject
    private VersionPurge versions;

    @Inject
    private Expiry expiry;

    @Inject
    private LookRecords looks;

    @Inject
    private CredentialRenewing renewing;

    @Inject
    private CredentialWarnings credentials;

    @Inject
    private TokenExpiry tokens;

    @Inject
    private SessionExpiry sessions;

    @Override
    protected void work(Run run) {
        run.stage("keys", null);
        long keys = expiry.dropIdempotencyKeys(run.lease());
        tokens.drop(run.lease());
        sessions.drop(run.lease());
        run.stage("versions", null);
        int purged = versions.purge(run.lease(), run::done);
        looks.drop();
        run.stage("credentials", null);
        renewing.renew();
        credentials.tell();
        run.outcome(Saying.of("outcome.housekeeping", purged, keys));
    }
}

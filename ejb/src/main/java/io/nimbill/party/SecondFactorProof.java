package io.nimbill.party;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Proves second factors, each attempt in a transaction of its own: a failure is kept whatever follows. */
@ApplicationScoped
class SecondFactorProof {

    @Inject
    private SecondFactors secondFactors;

    @Inject
    private Users users;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    /** Whether a code of the authenticator, or a recovery code, is right, was not used before, and nothing is locked. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean isProvedBy(long userId, String typed) {
        Instant now = Instant.now(clock);
        SecondFactor factor =
                secondFactors.lock(userId).filter(SecondFactor::isOn).orElse(null);
        if (factor == null || typed == null || factor.isLockedAt(now)) {
            return false;
        }
        return typed.replaceAll("\\s", "").matches("[0-9]{6}")
                ? factor.take(TimeCodes.step(secondFactors.secretOf(userId, factor), typed, now), now)
                : isRecovered(userId, typed, factor, now);
    }

    private boolean isRecovered(long userId, String typed, SecondFactor factor, Instant now) {
        boolean right = secondFactors
                .lockUnused(userId, typed)
                .map(code -> {
                    code.use(now);
                    return true;
                })
                .orElse(false);
        if (right) {
            auditTrail.record(
                    "recovery-code-used",
                    "user",
                    users.find(userId).orElseThrow().publicId(),
                    Changes.none());
        } else {
            factor.failed(now);
        }
        return right;
    }
}

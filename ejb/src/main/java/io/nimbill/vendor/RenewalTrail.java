package io.nimbill.vendor;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Writes each renewal of a credential into the trail: it happens beside what somebody asked for, often only to read. */
@ApplicationScoped
class RenewalTrail {

    @Inject
    private AuditTrail auditTrail;

    void renewed(@Observes CredentialRenewed event) {
        auditTrail.record(
                "partner-credential-renewed",
                "partner-account",
                event.accountId(),
                Changes.none()
                        .to("kind", event.kind())
                        .to("expiresAt", event.expiresAt())
                        .hidden("credential"));
    }
}

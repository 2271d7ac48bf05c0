package io.nimbill.party;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Ends programs at once, and with them whatever they made: nothing outlives the revocation of its maker. */
@ApplicationScoped
class Revocation {

    @Inject
    private ApiKeys apiKeys;

    @Inject
    private ApiClients apiClients;

    @Inject
    private AuditTrail auditTrail;

    void revoke(ApiKey key, Instant now, Changes why) {
        key.revoke(now);
        auditTrail.record("api-key-revoked", "api-key", key.publicId(), why);
        revokeMadeBy(key.publicId().prefixed("key"), now);
    }

    void revoke(ApiClient client, Instant now, Changes why) {
        client.revoke(now);
        apiClients.endTokens(client);
        auditTrail.record("api-client-revoked", "api-client", client.publicId(), why);
        revokeMadeBy(client.publicId().prefixed("apc"), now);
    }

    private void revokeMadeBy(String program, Instant now) {
        Changes why = Changes.none().to("madeBy", program);
        apiKeys.madeBy(program).forEach(key -> revoke(key, now, why));
        apiClients.madeBy(program).forEach(client -> revoke(client, now, why));
    }
}

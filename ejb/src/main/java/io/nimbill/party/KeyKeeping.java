package io.nimbill.party;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Makes, lists and revokes API keys of the parties in the caller's subtree. */
@Stateless
public class KeyKeeping {

    @Inject
    private ApiKeys apiKeys;

    @Inject
    private Humans humans;

    @Inject
    private Revocation revocation;

    @Inject
    private Parties parties;

    @Inject
    private PartyScope scope;

    @Inject
    private Granting granting;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    /**
     * A key and its secret, which is nowhere else.
     *
     * @param secret what the program sends: {@code Authorization: Bearer nbk_…}
     */
    public record NewKey(ApiKey key, String secret) {}

    /**
     * Makes a key for a party.
     *
     * @param permissions its scopes; not more than the caller holds
     * @param expiresAt null for a key that does not expire
     */
    @Requires(Permission.MANAGE_API_KEYS)
    public NewKey make(PublicId partyId, String name, Set<Permission> permissions, Instant expiresAt) {
        Party party = scope.require(partyId);
        Caller caller = currentCaller.get();
        granting.requireHeld(permissions, "scopes", "scope-not-held");
        String secret = RandomSecret.withPrefix(ApiKey.PREFIX);
        ApiKey key = new ApiKey(party, name, secret, permissions, Instant.now(clock), expiresAt, humans.maker(caller));
        apiKeys.add(key);
        auditTrail.record(
                "api-key-made",
                "api-key",
                key.publicId(),
                Changes.none()
                        .to("party", party.publicId().prefixed("pty"))
                        .to("name", key.name())
                        .to("scopes", String.join(", ", key.scopes()))
                        .to("expiresAt", key.expiresAt().orElse(null)));
        return new NewKey(key, secret);
    }

    /** The scopes the caller may give to keys of a party. */
    @Requires(Permission.MANAGE_API_KEYS)
    public Set<Permission> possibleScopes(PublicId partyId) {
        Set<Permission> possible = Scopes.possibleAt(scope.require(partyId).kind());
        possible.retainAll(currentCaller.get().permissions());
        return possible;
    }

    /** The keys of a party, revoked ones too, oldest first. */
    @Requires(Permission.MANAGE_API_KEYS)
    public List<ApiKey> of(PublicId partyId) {
        return apiKeys.of(scope.require(partyId).id());
    }

    /** Ends a key at once. */
    @Requires(Permission.MANAGE_API_KEYS)
    public void revoke(PublicId keyId) {
        ApiKey key = apiKeys.find(keyId).orElseThrow(NotFound::new);
        Party party = parties.find(key.partyId()).orElseThrow(NotFound::new);
        currentCaller.requireCovered(party.path(), "api-key", keyId.value());
        revocation.revoke(key, Instant.now(clock), Changes.none());
    }
}

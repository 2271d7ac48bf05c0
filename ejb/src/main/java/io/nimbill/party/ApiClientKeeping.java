package io.nimbill.party;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Makes, lists and revokes API clients of the parties in the caller's subtree, and replaces their secrets. */
@Stateless
public class ApiClientKeeping {

    /** The longest time that a replaced secret may still hold. */
    public static final Duration LONGEST_OVERLAP = Duration.ofDays(7);

    private static final String SECRET = "nbc_";

    @Inject
    private ApiClients apiClients;

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
     * A client and its secret, which is nowhere else.
     *
     * @param secret what the program sends to the token address
     */
    public record NewSecret(ApiClient client, String secret) {}

    /**
     * Makes a client for a party.
     *
     * @param permissions its scopes; not more than the caller holds
     * @param expiresAt null for a client that does not expire; never later than the program that makes it
     */
    @Requires(Permission.MANAGE_API_KEYS)
    public NewSecret make(PublicId partyId, String name, Set<Permission> permissions, Instant expiresAt) {
        Party party = scope.require(partyId);
        Caller caller = currentCaller.get();
        granting.requireHeld(permissions, "scopes", "scope-not-held");
        Instant now = Instant.now(clock);
        ApiClient client = new ApiClient(party, name, permissions, now, expiresAt, humans.maker(caller));
        apiClients.add(client);
        String secret = newSecret(client, now);
        auditTrail.record(
                "api-client-made",
                "api-client",
                client.publicId(),
                Changes.none()
                        .to("party", party.publicId().prefixed("pty"))
                        .to("name", client.name())
                        .to("scopes", String.join(", ", client.scopes()))
                        .to("expiresAt", client.expiresAt().orElse(null)));
        return new NewSecret(client, secret);
    }

    /** The clients of a party, revoked ones too, oldest first. */
    @Requires(Permission.MANAGE_API_KEYS)
    public List<ApiClient> of(PublicId partyId) {
        return apiClients.of(scope.require(partyId).id());
    }

    /** One client. */
    @Requires(Permission.MANAGE_API_KEYS)
    public ApiClient one(PublicId clientId) {
        return own(clientId);
    }

    /**
     * Gives a client another secret.
     *
     * @param overlap how long the one before still holds, at most a week; none ends it and all tokens at once
     * @throws Refusal {@code client-ended} when it is revoked or expired; {@code overlap-out-of-bounds}
     */
    @Requires(Permission.MANAGE_API_KEYS)
    public NewSecret rotate(PublicId clientId, Duration overlap) {
        ApiClient client = apiClients.lock(own(clientId));
        Instant now = Instant.now(clock);
        if (!client.isUsableAt(now)) {
            throw new Refusal("client-ended", "It is revoked or expired. Make another client.");
        }
        if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
            throw new Refusal("overlap-out-of-bounds", "overlapHours", "Between none and a week.");
        }
        apiClients.endSecrets(client, now, now.plus(overlap));
        if (overlap.isZero()) {
            apiClients.endTokens(client);
        }
        String secret = newSecret(client, now);
        auditTrail.record(
                "api-client-secret-replaced",
                "api-client",
                clientId,
                Changes.none().hidden("secret").to("overlap", overlap));
        return new NewSecret(client, secret);
    }

    /** Ends a client at once, with all tokens it has. */
    @Requires(Permission.MANAGE_API_KEYS)
    public void revoke(PublicId clientId) {
        revocation.revoke(apiClients.lock(own(clientId)), Instant.now(clock), Changes.none());
    }

    private ApiClient own(PublicId clientId) {
        ApiClient client = apiClients.find(clientId).orElseThrow(NotFound::new);
        Party party = parties.find(client.partyId()).orElseThrow(NotFound::new);
        currentCaller.requireCovered(party.path(), "api-client", clientId.value());
        return client;
    }

    private String newSecret(ApiClient client, Instant now) {
        String secret = RandomSecret.withPrefix(SECRET);
        apiClients.addSecret(client, secret, now);
        return secret;
    }
}

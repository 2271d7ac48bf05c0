package io.nimbill.party;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Gives tokens to API clients that prove themselves (RFC 6749, section 4.4). An unknown client, a wrong secret, a revoked
 * and an expired one get the same answer.
 */
@Stateless
public class TokenIssuing {

    /** Begins every token, so that scanners of repositories and logs know it. */
    static final String PREFIX = "nba_";

    private static final Duration LASTS = Duration.ofMinutes(15);

    @Inject
    private ApiClients apiClients;

    @Inject
    private Callers callers;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    /**
     * A token.
     *
     * @param token what the program sends: {@code Authorization: Bearer nba_…}
     * @param scopes what it allows
     */
    public record Issued(String token, Duration lasts, List<String> scopes) {}

    /**
     * Gives a token.
     *
     * @param clientId {@code apc_…}
     * @param scopes words of {@link Permission#scope}; empty for all the client has
     * @throws Refusal {@code invalid-client}; {@code invalid-scope} for one the client does not have
     */
    @Unrestricted("A program proves itself by its secret.")
    public Issued issue(String clientId, String secret, List<String> scopes) {
        Instant now = Instant.now(clock);
        ApiClient client = PublicId.parse("apc", clientId)
                .flatMap(apiClients::find)
                .filter(found -> found.isUsableAt(now) && apiClients.isSecret(found, secret, now))
                .orElseThrow(() -> refused(clientId));
        List<String> granted = scopes.isEmpty() ? client.scopes() : List.copyOf(scopes);
        if (!client.scopes().containsAll(granted)) {
            throw new Refusal("invalid-scope", "scope", "The client does not have all of these scopes.");
        }
        Caller caller =
                callers.ofClient(client, granted, currentCaller.originHere()).orElseThrow(() -> refused(clientId));
        String token = RandomSecret.withPrefix(PREFIX);
        apiClients.addToken(client, token, String.join(",", granted), now, now.plus(LASTS));
        client.usedAt(now);
        currentCaller.runAs(
                caller,
                () -> auditTrail.record(
                        "sign-in",
                        "api-client",
                        client.publicId(),
                        Changes.none().to("scopes", String.join(", ", granted))));
        return new Issued(token, LASTS, granted);
    }

    private Refusal refused(String clientId) {
        String id = Optional.ofNullable(clientId)
                .flatMap(text -> PublicId.parse("apc", text))
                .map(PublicId::value)
                .orElse(null);
        auditTrail.refused("sign-in", "api-client", id, "wrong, revoked, expired or unknown");
        return new Refusal("invalid-client", "The client or its secret is wrong, revoked or expired.");
    }
}

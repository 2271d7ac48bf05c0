package io.nimbill.web.entry;

import io.nimbill.party.Caller;
import io.nimbill.party.Callers;
import io.nimbill.party.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Sets the caller of an API request from its bearer key or token. Sessions and keys in the address count for nothing here. A key
 * that is missing, unknown, expired or revoked gets one and the same answer.
 */
@ApplicationScoped
class ApiDoor {

    private static final String BEARER = "Bearer ";

    @Inject
    private Callers callers;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private RequestLimit limit;

    @Inject
    private Attempts attempts;

    @Inject
    private TokenDoor tokenDoor;

    void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Caller> caller = key(request).flatMap(key -> callers.ofBearer(key, RequestIds.origin(request)));
        String who = caller.map(Caller::actor).orElseGet(() -> "address:" + request.getRemoteAddr());
        if (!limit.allows(who, response)) {
            Problem.of(429, "too-many-requests", "Come again after the seconds of the header Retry-After.")
                    .writeTo(response, RequestIds.of(request));
            return;
        }
        if (caller.isEmpty() && Paths.isToken(request)) {
            tokenDoor.pass(request, response, chain);
            return;
        }
        if (caller.isEmpty()) {
            if (key(request).isPresent()) {
                attempts.badKey();
            }
            response.setHeader("WWW-Authenticate", "Bearer realm=\"nimbill\"");
            Problem.of(401, "not-signed-in", "Send a valid API key or token: Authorization: Bearer nbk_…")
                    .writeTo(response, RequestIds.of(request));
            return;
        }
        if (BodyLimit.exceeds(request, caller)) {
            Problem.of(413, "too-large", "The body is too large for what this key may do.")
                    .writeTo(response, RequestIds.of(request));
            return;
        }
        try (CurrentCaller.Acting acting = currentCaller.begin(caller.get())) {
            chain.doFilter(request, response);
        }
    }

    private static Optional<String> key(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }
}

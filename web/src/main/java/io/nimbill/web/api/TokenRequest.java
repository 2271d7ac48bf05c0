package io.nimbill.web.api;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * What a program sends to get a token. Everything may stand there once only, the secret in one place only, and nothing in
 * the address, which ends in logs.
 *
 * @param scope words with a space between; null when not asked
 */
record TokenRequest(String clientId, String secret, String scope) {

    private static final String BASIC = "Basic ";

    private record Proof(String clientId, String secret) {}

    static TokenRequest read(String query, String authorization, MultivaluedMap<String, String> form) {
        if (query != null) {
            throw new TokenRefused("invalid_request", "Nothing may stand in the address.");
        }
        String grant = once(form, "grant_type");
        if (grant == null) {
            throw new TokenRefused("invalid_request", "grant_type is missing.");
        }
        if (!grant.equals("client_credentials")) {
            throw new TokenRefused("unsupported_grant_type", "Only client_credentials.");
        }
        Proof proof = proof(authorization, once(form, "client_id"), once(form, "client_secret"));
        return new TokenRequest(proof.clientId(), proof.secret(), once(form, "scope"));
    }

    private static Proof proof(String authorization, String clientId, String secret) {
        if (authorization == null) {
            if (clientId == null || secret == null) {
                throw new TokenRefused("invalid_client", "Send client_id and client_secret, or HTTP Basic.");
            }
            return new Proof(clientId, secret);
        }
        if (secret != null) {
            throw new TokenRefused("invalid_request", "Prove the client in one way only.");
        }
        Proof basic = basic(authorization);
        if (clientId != null && !clientId.equals(basic.clientId())) {
            throw new TokenRefused("invalid_request", "client_id is not the client that proves itself.");
        }
        return basic;
    }

    private static Proof basic(String authorization) {
        try {
            if (!authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
                throw new IllegalArgumentException("Not HTTP Basic");
            }
            byte[] bytes = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).strip());
            String[] both = new String(bytes, StandardCharsets.UTF_8).split(":", 2);
            if (both.length != 2) {
                throw new IllegalArgumentException("No colon");
            }
            return new Proof(decoded(both[0]), decoded(both[1]));
        } catch (IllegalArgumentException e) {
            throw new TokenRefused("invalid_client", "The header Authorization cannot be read as HTTP Basic.");
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String once(MultivaluedMap<String, String> form, String name) {
        List<String> values = form.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new TokenRefused("invalid_request", name + " stands there more than once.");
        }
        return values.isEmpty() || values.get(0).isEmpty() ? null : values.get(0);
    }
}

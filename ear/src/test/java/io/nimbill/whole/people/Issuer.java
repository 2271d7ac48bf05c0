package io.nimbill.whole.people;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.nimbill.whole.people.IssuerTokens.Flaw;
import io.nimbill.whole.people.IssuerTokens.Person;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * A stand-in for an OpenID Connect issuer on loopback: discovery, keys and the code flow. It proves whomever it is told
 * to, demands of its client what issuers demand, and notes what was not as it should be.
 */
final class Issuer implements AutoCloseable {

    static final String CLIENT = "nimbill";
    static final String SECRET = "the client's secret at its issuer";

    private final HttpServer server;
    private final IssuerTokens tokens;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private volatile Person person;
    private volatile Flaw flaw = Flaw.NONE;
    private volatile int accessSeconds = 300;
    private volatile String code;
    private volatile Map<String, String> asked = Map.of();

    Issuer() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        tokens = new IssuerTokens(address());
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, metadata()));
        server.createContext("/keys", exchange -> answer(exchange, 200, tokens.keys()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Whom the next sign-ins prove, by flawless tokens. */
    void proves(String subject, String email, boolean verified) {
        person = new Person(subject, email, verified);
        flaw = Flaw.NONE;
        accessSeconds = 300;
    }

    /** What is wrong with the tokens of the next sign-ins. */
    void flawed(Flaw wrong) {
        flaw = wrong;
    }

    /** For how long the access tokens of the next sign-ins count. */
    void lets(int seconds) {
        accessSeconds = seconds;
    }

    /** A token with which a program would act for the person. */
    String accessToken() {
        return tokens.access(person, 300);
    }

    /** What a client asked that it should not, or not so. */
    List<String> complaints() {
        return complaints;
    }

    private JsonObject metadata() {
        return Json.createObjectBuilder()
                .add("issuer", address())
                .add("authorization_endpoint", address() + "/authorize")
                .add("token_endpoint", address() + "/token")
                .add("jwks_uri", address() + "/keys")
                .add("response_types_supported", Json.createArrayBuilder().add("code"))
                .add("subject_types_supported", Json.createArrayBuilder().add("public"))
                .add(
                        "id_token_signing_alg_values_supported",
                        Json.createArrayBuilder().add("RS256"))
                .build();
    }

    private void authorize(HttpExchange exchange) throws IOException {
        asked = parameters(exchange.getRequestURI().getRawQuery());
        demand("code".equals(asked.get("response_type")), "response_type");
        demand(CLIENT.equals(asked.get("client_id")), "client_id");
        demand(asked.getOrDefault("scope", "").contains("openid"), "scope");
        demand(asked.getOrDefault("state", "").length() >= 16, "state");
        demand(asked.getOrDefault("nonce", "").length() >= 16, "nonce");
        code = UUID.randomUUID().toString();
        String state = URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + state);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    /** A code is redeemed once, by the client to whom it was given, at the address to which it was sent. */
    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> sent =
                parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String basic = Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        boolean good = demand(
                        ("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization")),
                        "credentials")
                & demand("authorization_code".equals(sent.get("grant_type")), "grant_type")
                & demand(sent.get("code") != null && sent.get("code").equals(code), "code")
                & demand(String.valueOf(sent.get("redirect_uri")).equals(asked.get("redirect_uri")), "redirect_uri");
        code = null;
        if (!good) {
            answer(
                    exchange,
                    400,
                    Json.createObjectBuilder().add("error", "invalid_grant").build());
            return;
        }
        JsonObject granted = Json.createObjectBuilder()
                .add("access_token", tokens.access(person, accessSeconds))
                .add("id_token", tokens.identity(person, asked.get("nonce"), flaw))
                .add("token_type", "Bearer")
                .add("expires_in", accessSeconds)
                .build();
        answer(exchange, 200, granted);
    }

    private boolean demand(boolean met, String what) {
        if (!met) {
            complaints.add(what + " in " + asked);
        }
        return met;
    }

    private static void answer(HttpExchange exchange, int status, JsonObject body) throws IOException {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

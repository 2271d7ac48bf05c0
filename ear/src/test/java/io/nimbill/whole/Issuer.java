package io.nimbill.whole;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A stand-in for an OpenID Connect issuer on loopback: discovery, keys, the code flow; it proves whomever it is told to. */
final class Issuer implements AutoCloseable {

    static final String CLIENT_SECRET = "secret of the client";

    private static final String CLIENT = "nimbill";

    private final HttpServer server;
    private final KeyPair published;
    private KeyPair signing;
    private String subject;
    private String email;
    private boolean verified;
    private String nonce;

    Issuer() throws IOException, GeneralSecurityException {
        published = pair();
        signing = published;
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, configuration()));
        server.createContext("/keys", exchange -> answer(exchange, keys()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Whom the next sign-in proves. */
    void proves(String provedSubject, String provedEmail, boolean isVerified) {
        subject = provedSubject;
        email = provedEmail;
        verified = isVerified;
    }

    /** From now on tokens are signed with a key that is not published. */
    void forge() throws GeneralSecurityException {
        signing = pair();
    }

    private static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private JsonObject configuration() {
        return Json.createObjectBuilder()
                .add("issuer", address())
                .add("authorization_endpoint", address() + "/authorize")
                .add("token_endpoint", address() + "/token")
                .add("jwks_uri", address() + "/keys")
                .add("end_session_endpoint", address() + "/end")
                .add("response_types_supported", Json.createArrayBuilder().add("code"))
                .add("subject_types_supported", Json.createArrayBuilder().add("public"))
                .add(
                        "id_token_signing_alg_values_supported",
                        Json.createArrayBuilder().add("RS256"))
                .build();
    }

    private JsonObject keys() {
        RSAPublicKey key = (RSAPublicKey) published.getPublic();
        return Json.createObjectBuilder()
                .add(
                        "keys",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("kty", "RSA")
                                        .add("use", "sig")
                                        .add("alg", "RS256")
                                        .add("kid", "one")
                                        .add("n", unsigned(key.getModulus()))
                                        .add("e", unsigned(key.getPublicExponent()))))
                .build();
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
        nonce = asked.get("nonce");
        String back = asked.get("redirect_uri");
        exchange.getResponseHeaders()
                .add(
                        "Location",
                        back + (back.contains("?") ? "&" : "?") + "code=" + UUID.randomUUID() + "&state="
                                + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        String credentials =
                Base64.getEncoder().encodeToString((CLIENT + ":" + CLIENT_SECRET).getBytes(StandardCharsets.UTF_8));
        if (!("Basic " + credentials).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
            return;
        }
        answer(
                exchange,
                Json.createObjectBuilder()
                        .add("access_token", jwt("Bearer"))
                        .add("id_token", jwt("ID"))
                        .add("token_type", "Bearer")
                        .add("expires_in", 300)
                        .build());
    }

    private String jwt(String type) {
        long now = Instant.now().getEpochSecond();
        var claims = Json.createObjectBuilder()
                .add("iss", address())
                .add("sub", subject)
                .add("aud", CLIENT)
                .add("azp", CLIENT)
                .add("typ", type)
                .add("jti", UUID.randomUUID().toString())
                .add("iat", now)
                .add("exp", now + 300)
                .add("email", email)
                .add("email_verified", verified);
        if (nonce != null) {
            claims.add("nonce", nonce);
        }
        String head = Json.createObjectBuilder()
                .add("alg", "RS256")
                .add("typ", "JWT")
                .add("kid", "one")
                .build()
                .toString();
        String signed = encoded(head.getBytes(StandardCharsets.UTF_8)) + "."
                + encoded(claims.build().toString().getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(signing.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.UTF_8));
            return signed + "." + encoded(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, JsonObject body) throws IOException {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return encoded(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

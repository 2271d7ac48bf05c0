package io.nimbill.whole.people;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The tokens of a stand-in issuer: whom they prove, and what may be wrong with them. */
final class IssuerTokens {

    /** What is wrong with an identity token. */
    enum Flaw {
        NONE,
        /** Signed with a key that the issuer has not published. */
        STRANGE_KEY,
        /** Signed by HMAC with the published key as its secret. */
        PUBLIC_KEY_AS_SECRET,
        UNSIGNED,
        OTHER_CLIENT,
        OTHER_ISSUER,
        OTHER_NONCE,
        EXPIRED
    }

    /** Whom tokens prove. */
    record Person(String subject, String email, boolean verified) {}

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final String issuer;
    private final KeyPair published = pair();
    private final KeyPair strange = pair();

    IssuerTokens(String issuer) {
        this.issuer = issuer;
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The published keys. */
    JsonObject keys() {
        RSAPublicKey key = (RSAPublicKey) published.getPublic();
        JsonObjectBuilder one = Json.createObjectBuilder()
                .add("kty", "RSA")
                .add("use", "sig")
                .add("alg", "RS256")
                .add("kid", "one")
                .add("n", unsigned(key.getModulus().toByteArray()))
                .add("e", unsigned(key.getPublicExponent().toByteArray()));
        return Json.createObjectBuilder()
                .add("keys", Json.createArrayBuilder().add(one))
                .build();
    }

    /** Says who somebody is. */
    String identity(Person person, String nonce, Flaw flaw) {
        Instant now = Instant.now();
        Instant expiry = flaw == Flaw.EXPIRED ? now.minusSeconds(600) : now.plusSeconds(300);
        JsonObjectBuilder claims = claims("ID", person, flaw == Flaw.OTHER_ISSUER ? issuer + "/other" : issuer)
                .add("aud", flaw == Flaw.OTHER_CLIENT ? "another" : Issuer.CLIENT)
                .add("iat", now.minusSeconds(flaw == Flaw.EXPIRED ? 900 : 0).getEpochSecond())
                .add("exp", expiry.getEpochSecond())
                .add("nonce", flaw == Flaw.OTHER_NONCE ? "made-up" : nonce)
                .add("email_verified", person.verified());
        if (person.email() != null) {
            claims.add("email", person.email());
        }
        return signed(claims.build(), flaw);
    }

    /** Lets its bearer act at the issuer for as many seconds. */
    String access(Person person, int seconds) {
        long now = Instant.now().getEpochSecond();
        return signed(
                claims("Bearer", person, issuer)
                        .add("aud", Issuer.CLIENT)
                        .add("iat", now)
                        .add("exp", now + seconds)
                        .build(),
                Flaw.NONE);
    }

    private static JsonObjectBuilder claims(String type, Person person, String namedIssuer) {
        return Json.createObjectBuilder()
                .add("iss", namedIssuer)
                .add("sub", person.subject())
                .add("azp", Issuer.CLIENT)
                .add("typ", type)
                .add("jti", UUID.randomUUID().toString());
    }

    private String signed(JsonObject claims, Flaw flaw) {
        String algorithm =
                switch (flaw) {
                    case PUBLIC_KEY_AS_SECRET -> "HS256";
                    case UNSIGNED -> "none";
                    default -> "RS256";
                };
        JsonObject head = Json.createObjectBuilder()
                .add("alg", algorithm)
                .add("typ", "JWT")
                .add("kid", "one")
                .build();
        String text = encoded(head) + "." + encoded(claims);
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        try {
            return text + "."
                    + switch (flaw) {
                        case UNSIGNED -> "";
                        case PUBLIC_KEY_AS_SECRET -> BASE64.encodeToString(hmac(bytes));
                        case STRANGE_KEY -> BASE64.encodeToString(rsa(strange, bytes));
                        default -> BASE64.encodeToString(rsa(published, bytes));
                    };
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] hmac(byte[] text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(published.getPublic().getEncoded(), "HmacSHA256"));
        return mac.doFinal(text);
    }

    private static byte[] rsa(KeyPair keys, byte[] text) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(text);
        return signature.sign();
    }

    private static String encoded(JsonObject json) {
        return BASE64.encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String unsigned(byte[] number) {
        return BASE64.encodeToString(number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number);
    }
}

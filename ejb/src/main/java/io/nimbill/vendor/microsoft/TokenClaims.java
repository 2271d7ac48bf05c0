package io.nimbill.vendor.microsoft;

import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a token says is granted: {@code roles} of an application, {@code scp} of a user. It is read to tell people, never
 * to decide anything, so that its signature does not matter here. Some tokens cannot be read.
 */
final class TokenClaims {

    private static final int MOST_NAMED = 20;

    private final Set<String> granted;

    private TokenClaims(Set<String> granted) {
        this.granted = granted;
    }

    /** Gets a token for the scope and reads it. */
    static TokenClaims of(TokenCredential identity, String scope) {
        try {
            return read(identity.getTokenSync(new TokenRequestContext().addScopes(scope))
                    .getToken());
        } catch (RuntimeException failure) {
            throw MicrosoftFailures.of(failure);
        }
    }

    static TokenClaims read(String token) {
        String[] parts = token.split("\\.");
        if (parts.length != 3) {
            return new TokenClaims(null);
        }
        try (JsonReader reader = Json.createReader(
                new StringReader(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)))) {
            JsonObject claims = reader.readObject();
            Set<String> granted = new TreeSet<>();
            if (claims.get("roles") instanceof JsonArray roles) {
                roles.getValuesAs(JsonString.class).forEach(each -> granted.add(each.getString()));
            }
            granted.addAll(Arrays.asList(claims.getString("scp", "").split(" ")));
            granted.remove("");
            return new TokenClaims(granted);
        } catch (JsonException | IllegalArgumentException | ClassCastException unreadable) {
            return new TokenClaims(null);
        }
    }

    boolean areReadable() {
        return granted != null;
    }

    boolean grant(String permission) {
        return granted != null && granted.contains(permission);
    }

    /** What is granted, in words. */
    String said() {
        return granted == null || granted.isEmpty()
                ? "The token names no permission."
                : "The token names only "
                        + String.join(", ", granted.stream().limit(MOST_NAMED).toList()) + ".";
    }
}

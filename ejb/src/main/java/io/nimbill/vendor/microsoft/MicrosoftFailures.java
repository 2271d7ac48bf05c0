package io.nimbill.vendor.microsoft;

import com.azure.core.exception.ClientAuthenticationException;
import com.azure.identity.CredentialUnavailableException;
import io.nimbill.vendor.VendorFailure;
import io.nimbill.vendor.VendorFailure.Kind;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Duration;

/** What the errors of Microsoft's services mean. */
final class MicrosoftFailures {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;
    private static final int SERVER_FAULT = 500;

    private MicrosoftFailures() {}

    static VendorFailure of(int status, String body, Duration retryAfter) {
        Kind kind =
                switch (status) {
                    case UNAUTHORIZED -> Kind.CREDENTIAL;
                    case FORBIDDEN -> Kind.DENIED;
                    case TOO_MANY -> Kind.THROTTLED;
                    default -> status >= SERVER_FAULT ? Kind.UNREACHABLE : Kind.REFUSED;
                };
        return new VendorFailure(kind, "HTTP " + status + ": " + reason(body), retryAfter, null);
    }

    /** No answer, or no token: a sign-in that was refused says why by a number beginning with AADSTS. */
    static VendorFailure of(RuntimeException failure) {
        if (failure instanceof VendorFailure known) {
            return known;
        }
        for (Throwable each = failure; each != null; each = each.getCause()) {
            String said = String.valueOf(each.getMessage());
            if (each instanceof ClientAuthenticationException
                    || each instanceof CredentialUnavailableException
                    || said.contains("AADSTS")) {
                return new VendorFailure(Kind.CREDENTIAL, signIn(said), failure);
            }
        }
        return new VendorFailure(Kind.UNREACHABLE, String.valueOf(failure.getMessage()), failure);
    }

    /** A token that was not given: what is wrong with the sign-in is the credential's, what is wrong there passes. */
    static VendorFailure ofSignIn(int status, String body) {
        if (status == TOO_MANY || status >= SERVER_FAULT) {
            return of(status, "The sign-in did not answer.", null);
        }
        String said = reasonOfSignIn(body);
        return new VendorFailure(Kind.CREDENTIAL, signIn(said), null);
    }

    private static String reasonOfSignIn(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            JsonObject json = reader.readObject();
            return json.getString("error_description", json.getString("error", "The sign-in was refused."));
        } catch (JsonException notJson) {
            return "The sign-in was refused.";
        }
    }

    private static String signIn(String said) {
        int code = said.indexOf("AADSTS");
        return code < 0 ? said : said.substring(code).replaceAll("(?s)(\\r|\\n|Trace ID:).*", "");
    }

    /** Graph and Azure nest an error; Partner Center has it at the top. */
    private static String reason(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            JsonObject json = reader.readObject();
            JsonObject error = json.get("error") instanceof JsonObject inner ? inner : json;
            String code = text(error.get("code"));
            String message = text(error.get("message")) + text(error.get("description"));
            return (code.isEmpty() ? "" : code + ": ") + message;
        } catch (JsonException | ClassCastException notJson) {
            return body;
        }
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString text ? text.getString() : value == null ? "" : value.toString();
    }
}

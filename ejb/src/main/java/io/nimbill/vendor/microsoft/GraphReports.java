package io.nimbill.vendor.microsoft;

import com.azure.core.http.HttpMethod;
import io.nimbill.vendor.PublishedDataset;
import io.nimbill.vendor.SourceKind;
import io.nimbill.vendor.VendorFailure;
import io.nimbill.vendor.VendorFailure.Kind;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Billed and unbilled lines of a partner, through Microsoft Graph: an export is asked for, an operation tells how far it
 * is (with status 200 in every state; the type in the body counts), and a manifest names the files.
 */
final class GraphReports {

    private static final String HOME = "https://graph.microsoft.com/v1.0/reports/partners/billing";
    private static final Duration ASK_AGAIN = Duration.ofSeconds(10);
    private static final String NO_DATA = "5000";

    private final MicrosoftApi api;

    GraphReports(MicrosoftApi api) {
        this.api = api;
    }

    /** What every partner can ask for. */
    static List<PublishedDataset> feeds() {
        return List.of(
                feed("unbilled-usage", "PARTNER_CENTER_DAILY_RATED"),
                feed("billed-usage", "PARTNER_CENTER_DAILY_RATED"),
                feed("billed-reconciliation", "PARTNER_CENTER_NEW_COMMERCE"));
    }

    private static PublishedDataset feed(String name, String format) {
        return new PublishedDataset(name, name, format, SourceKind.PARTNER_CENTER, name, null, "", null);
    }

    /** Asks for an operation that never was: allowed is who is told that it is not there. */
    void touch(String operation) {
        try {
            api.get(HOME + "/operations/" + operation);
        } catch (VendorFailure failure) {
            if (failure.kind() != Kind.REFUSED) {
                throw failure;
            }
        }
    }

    /**
     * How far an export is.
     *
     * @param operation where to ask on while it runs; null when it is done
     * @param manifest what it came to; null while it runs, and when there is no data
     */
    record Progress(String operation, Duration askAgainAfter, JsonObject manifest) {}

    /** Asks for the unbilled usage of the current or the last period. */
    Progress askForUnbilled(String period, String currency) {
        JsonObjectBuilder body =
                Json.createObjectBuilder().add("billingPeriod", period).add("attributeSet", "full");
        if (currency != null) {
            body.add("currencyCode", currency);
        }
        return ask("/usage/unbilled/export", body.build());
    }

    /** Asks for the lines of an invoice: {@code usage} or {@code reconciliation}. */
    Progress askForBilled(String lines, String invoice) {
        return ask(
                "/" + lines + "/billed/export",
                Json.createObjectBuilder()
                        .add("invoiceId", invoice)
                        .add("attributeSet", "full")
                        .build());
    }

    /** Asks how far the operation is; one without data is done, and has no manifest. */
    Progress follow(String operation) {
        MicrosoftApi.Answer answer = api.get(operation);
        String type = answer.json().getString("@odata.type", "");
        if (type.endsWith("exportSuccessOperation")) {
            return new Progress(null, Duration.ZERO, manifest(answer.json()));
        }
        if (type.endsWith("failedOperation")) {
            JsonObject error = answer.json().getJsonObject("error");
            String code = error == null ? "" : error.getString("code", "");
            if (NO_DATA.equals(code)) {
                return new Progress(null, Duration.ZERO, null);
            }
            throw new VendorFailure(
                    Kind.REFUSED,
                    "The export failed: " + code + " " + (error == null ? "" : error.getString("message", "")),
                    null);
        }
        return new Progress(operation, answer.retryAfter() == null ? ASK_AGAIN : answer.retryAfter(), null);
    }

    /** A manifest by its id; empty when it is gone. */
    Optional<JsonObject> manifest(String id) {
        try {
            return Optional.of(
                    api.get(HOME + "/manifests/" + AzureBilling.segment(id)).json());
        } catch (VendorFailure failure) {
            if (failure.getMessage().startsWith("HTTP 404")) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private Progress ask(String path, JsonObject body) {
        MicrosoftApi.Answer answer = api.send(HttpMethod.POST, HOME + path, body, Map.of());
        if (answer.location() == null) {
            throw new VendorFailure(Kind.REFUSED, "The export was taken without saying where to ask on.", null);
        }
        return new Progress(
                address(answer.location()), answer.retryAfter() == null ? ASK_AGAIN : answer.retryAfter(), null);
    }

    /** The manifest stands in the answer, or where its link leads. */
    private JsonObject manifest(JsonObject operation) {
        if (operation.get("resourceLocation") instanceof JsonObject inside && inside.containsKey("blobs")) {
            return inside;
        }
        return api.get(address(operation.getString("resourceLocation@odata.navigationLink")))
                .json();
    }

    /** Only Graph itself gets our token. */
    private static String address(String link) {
        if (!link.startsWith("https://graph.microsoft.com/")) {
            throw new VendorFailure(Kind.REFUSED, "The answer leads away from Microsoft Graph.", null);
        }
        return link;
    }
}

package io.nimbill.vendor.microsoft;

import io.nimbill.vendor.VendorFailure;
import io.nimbill.vendor.VendorFailure.Kind;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The invoices a partner got. Their list is given to an application too, where its tenant allows that; where it does not,
 * and for what they sum up to, a user is asked for.
 */
final class PartnerInvoices {

    private static final String HOME = "https://api.partnercenter.microsoft.com/v1/invoices";

    private final MicrosoftApi asApplication;
    private final Optional<MicrosoftApi> asUser;

    PartnerInvoices(MicrosoftApi asApplication, Optional<MicrosoftApi> asUser) {
        this.asApplication = asApplication;
        this.asUser = asUser;
    }

    /** What the partner owes, by currency; for a user alone. */
    static List<JsonObject> summaries(MicrosoftApi asUser) {
        JsonObject page = asUser.get(HOME + "/summaries", headers()).json();
        return page.containsKey("items") ? page.getJsonArray("items").getValuesAs(JsonObject.class) : List.of();
    }

    /** Numbers of the newest invoices: their lines still change. */
    List<String> newest(int most) {
        JsonObject page = list();
        return page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .sorted((one, other) -> other.getString("invoiceDate", "").compareTo(one.getString("invoiceDate", "")))
                .map(each -> each.getString("id"))
                .filter(id -> id.startsWith("G"))
                .limit(most)
                .toList();
    }

    private JsonObject list() {
        String url = HOME + "?size=20&offset=0";
        try {
            return asApplication.get(url, headers()).json();
        } catch (VendorFailure failure) {
            boolean notAlone = failure.kind() == Kind.DENIED || failure.kind() == Kind.CREDENTIAL;
            if (!notAlone || asUser.isEmpty()) {
                throw failure;
            }
            return asUser.get().get(url, headers()).json();
        }
    }

    private static Map<String, String> headers() {
        return Map.of("MS-RequestId", UUID.randomUUID().toString());
    }
}

package io.nimbill.vendor.microsoft;

import com.azure.core.http.HttpMethod;
import io.nimbill.vendor.AccountKind;
import io.nimbill.vendor.NewVendorAccount;
import io.nimbill.vendor.VendorAccount;
import io.nimbill.vendor.VendorFailure;
import io.nimbill.vendor.VendorOperation;
import io.nimbill.vendor.VendorResource;
import io.nimbill.vendor.VendorSubscription;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Customers of a partner and what they hold, through the Partner Center API. */
final class PartnerCustomers {

    private static final String HOME = "https://api.partnercenter.microsoft.com/v1";
    private static final int PAGE = 500;

    private final MicrosoftApi api;

    PartnerCustomers(MicrosoftApi api) {
        this.api = api;
    }

    /** The cheapest question. */
    void touch() {
        api.get(HOME + "/customers?size=1", headers(UUID.randomUUID().toString()));
    }

    /** All customers, page by page; a continuation token travels in a header. */
    void all(Consumer<VendorAccount> taker) {
        String url = HOME + "/customers?size=" + PAGE;
        Map<String, String> headers = headers(UUID.randomUUID().toString());
        while (url != null) {
            JsonObject page = api.get(url, headers).json();
            items(page).forEach(each -> taker.accept(customer(each)));
            url = following(page, headers);
        }
    }

    /** The administrator's first password comes with it: it is handed on to be shown once, and stands nowhere else. */
    VendorOperation create(NewVendorAccount wanted) {
        String key = UUID.nameUUIDFromBytes(wanted.requestKey().getBytes(StandardCharsets.UTF_8))
                .toString();
        JsonObject address = address(wanted);
        api.send(HttpMethod.POST, HOME + "/validations/address", address, headers(key));
        JsonObject body = Json.createObjectBuilder()
                .add("CompanyProfile", Json.createObjectBuilder().add("Domain", wanted.domain()))
                .add(
                        "BillingProfile",
                        Json.createObjectBuilder()
                                .add("Culture", wanted.culture())
                                .add("Email", wanted.email())
                                .add("Language", wanted.culture().substring(0, 2))
                                .add("CompanyName", wanted.name())
                                .add("DefaultAddress", address))
                .build();
        JsonObject made = api.send(HttpMethod.POST, HOME + "/customers", body, headers(key))
                .json();
        JsonObject user = made.getJsonObject("userCredentials");
        String secret = user == null ? null : user.getString("userName", "") + " / " + user.getString("password", "");
        return new VendorOperation(
                null, VendorOperation.State.SUCCEEDED, made.getString("id"), null, Duration.ZERO, secret);
    }

    List<VendorSubscription> subscriptions(String tenant) {
        List<VendorSubscription> all = new ArrayList<>();
        for (JsonObject each : items(api.get(
                        HOME + "/customers/" + segment(tenant) + "/subscriptions",
                        headers(UUID.randomUUID().toString()))
                .json())) {
            all.add(subscription(tenant, each));
            if (isAzurePlan(each)) {
                all.addAll(azureSubscriptions(tenant, each.getString("id")));
            }
        }
        return all;
    }

    VendorOperation setStatus(VendorResource resource, String status) {
        return change(resource, Map.of("status", Json.createValue(status)));
    }

    VendorOperation changeSeats(VendorResource resource, int seats) {
        return change(resource, Map.of("quantity", Json.createValue(seats)));
    }

    /** The whole resource goes back, with the tag it had: a change in between is refused by Microsoft, not overwritten. */
    private VendorOperation change(VendorResource resource, Map<String, JsonValue> fields) {
        String url = HOME + "/customers/" + segment(resource.tenantExternalId()) + "/subscriptions/"
                + segment(resource.externalId());
        JsonObject now = api.get(url, headers(UUID.randomUUID().toString())).json();
        JsonObjectBuilder body = Json.createObjectBuilder(now);
        fields.forEach(body::add);
        Map<String, String> headers = headers(UUID.randomUUID().toString());
        JsonObject attributes = now.getJsonObject("attributes");
        if (attributes != null && attributes.containsKey("etag")) {
            headers.put("If-Match", attributes.getString("etag"));
        }
        api.send(HttpMethod.PATCH, url, body.build(), headers);
        return VendorOperation.done(resource.externalId());
    }

    private List<VendorSubscription> azureSubscriptions(String tenant, String plan) {
        return items(api.get(
                                HOME + "/customers/" + segment(tenant) + "/subscriptions/" + segment(plan)
                                        + "/azureEntitlements",
                                headers(UUID.randomUUID().toString()))
                        .json())
                .stream()
                .map(each -> new VendorSubscription(
                        VendorResource.account(each.getString("id")),
                        each.getString("friendlyName", each.getString("id")),
                        plan,
                        0,
                        true,
                        state(each.getString("status", "active")),
                        null))
                .toList();
    }

    private static boolean isAzurePlan(JsonObject subscription) {
        return subscription.getString("offerId", "").startsWith("DZH318Z0BPS6")
                || subscription.getString("offerName", "").equalsIgnoreCase("Azure plan");
    }

    private static VendorSubscription subscription(String tenant, JsonObject each) {
        String end = each.getString("commitmentEndDate", "");
        return new VendorSubscription(
                new VendorResource(tenant, each.getString("id")),
                each.getString("friendlyName", each.getString("offerName", "")),
                each.getString("offerId", ""),
                isAzurePlan(each) ? 0 : each.getInt("quantity", 0),
                false,
                state(each.getString("status", "active")),
                end.isEmpty() ? null : OffsetDateTime.parse(end).toLocalDate());
    }

    private static VendorAccount customer(JsonObject each) {
        JsonObject company = each.getJsonObject("companyProfile");
        String name = company == null ? "" : company.getString("companyName", "");
        return new VendorAccount(
                AccountKind.TENANT,
                each.getString("id"),
                null,
                name,
                null,
                VendorAccount.State.ACTIVE,
                null,
                company == null || company.getString("domain", "").isEmpty()
                        ? Map.of()
                        : Map.of("domain", company.getString("domain")));
    }

    private static VendorAccount.State state(String status) {
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "pending" -> VendorAccount.State.PENDING;
            case "suspended", "disabled", "warned" -> VendorAccount.State.SUSPENDED;
            case "deleted", "expired" -> VendorAccount.State.CLOSED;
            default -> VendorAccount.State.ACTIVE;
        };
    }

    private static JsonObject address(NewVendorAccount wanted) {
        NewVendorAccount.Address address = wanted.address();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("FirstName", address.firstName())
                .add("LastName", address.lastName())
                .add("AddressLine1", address.line())
                .add("City", address.city())
                .add("Country", address.country());
        if (address.postalCode() != null) {
            json.add("PostalCode", address.postalCode());
        }
        if (address.state() != null) {
            json.add("State", address.state());
        }
        if (address.phone() != null) {
            json.add("PhoneNumber", address.phone());
        }
        return json.build();
    }

    private static List<JsonObject> items(JsonObject page) {
        return page.containsKey("items") ? page.getJsonArray("items").getValuesAs(JsonObject.class) : List.of();
    }

    /** The address of the page after; what it wants as headers is put beside ours. */
    private static String following(JsonObject page, Map<String, String> headers) {
        JsonObject links = page.getJsonObject("links");
        JsonObject next = links == null ? null : links.getJsonObject("next");
        if (next == null) {
            return null;
        }
        if (next.containsKey("headers")) {
            next.getJsonArray("headers")
                    .getValuesAs(JsonObject.class)
                    .forEach(each -> headers.put(each.getString("key"), each.getString("value")));
        }
        String uri = next.getString("uri");
        if (!uri.startsWith("/")) {
            throw new VendorFailure(VendorFailure.Kind.REFUSED, "The next page lies at another host.", null);
        }
        return HOME + uri.replaceFirst("^/v1", "");
    }

    /** The same request id again when the same request is sent again. */
    private static Map<String, String> headers(String requestId) {
        Map<String, String> headers = new HashMap<>();
        headers.put("MS-RequestId", requestId);
        headers.put("MS-CorrelationId", UUID.randomUUID().toString());
        headers.put("X-Locale", "en-US");
        return headers;
    }

    private static String segment(String id) {
        return AzureBilling.segment(id);
    }
}

package io.nimbill.vendor.microsoft;

import com.azure.core.http.HttpMethod;
import io.nimbill.vendor.PublishedDataset;
import io.nimbill.vendor.PublishedDataset.Advice;
import io.nimbill.vendor.SourceKind;
import io.nimbill.vendor.VendorOperation;
import io.nimbill.work.Refusal;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Azure's own management: billing accounts and their cost exports, subscriptions to cancel and enable. */
final class AzureBilling {

    private static final String HOME = "https://management.azure.com";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,190}");

    private final MicrosoftApi api;

    AzureBilling(MicrosoftApi api) {
        this.api = api;
    }

    /** Names of the billing accounts that are visible. */
    List<String> accounts() {
        List<String> names = new ArrayList<>();
        String url = HOME + "/providers/Microsoft.Billing/billingAccounts?api-version=2024-04-01";
        while (url != null) {
            JsonObject page = api.get(url).json();
            values(page).forEach(each -> names.add(each.getString("name")));
            url = following(page);
        }
        return names;
    }

    /** Cost exports of all visible billing accounts. */
    List<PublishedDataset> exports() {
        List<PublishedDataset> all = new ArrayList<>();
        for (String account : accounts()) {
            String scope = "/providers/Microsoft.Billing/billingAccounts/" + segment(account);
            JsonObject page = api.get(
                            HOME + scope + "/providers/Microsoft.CostManagement/exports?api-version=2025-03-01")
                    .json();
            values(page).forEach(each -> all.add(export(each)));
        }
        return all;
    }

    VendorOperation cancel(String subscription) {
        return act(subscription, "cancel");
    }

    VendorOperation enable(String subscription) {
        return act(subscription, "enable");
    }

    private VendorOperation act(String subscription, String act) {
        api.send(
                HttpMethod.POST,
                HOME + "/subscriptions/" + segment(subscription) + "/providers/Microsoft.Subscription/" + act
                        + "?api-version=2021-10-01",
                JsonObject.EMPTY_JSON_OBJECT,
                Map.of());
        return VendorOperation.done(subscription);
    }

    private static PublishedDataset export(JsonObject export) {
        JsonObject properties = export.getJsonObject("properties");
        JsonObject destination = properties.getJsonObject("deliveryInfo").getJsonObject("destination");
        String type = properties.getJsonObject("definition").getString("type", "");
        String name = export.getString("name");
        String folder = destination.getString("rootFolderPath", "").replaceAll("^/+|/+$", "");
        String store = destination.getString("resourceId", "").replaceFirst("^.*/", "");
        JsonObject schedule = properties.getJsonObject("schedule");
        String format = format(type);
        boolean overwrites = "OverwritePreviousReport".equals(properties.getString("dataOverwriteBehavior", ""));
        return new PublishedDataset(
                export.getString("id", name),
                name,
                format.isEmpty() ? type : format,
                SourceKind.BLOB,
                destination.getString("container") + "/" + (folder.isEmpty() ? "" : folder + "/") + name,
                store.isEmpty() ? null : "https://" + store + ".blob.core.windows.net",
                schedule == null ? "" : schedule.getString("status", ""),
                format.isEmpty() ? Advice.NOT_READ : overwrites ? Advice.OVERWRITES : null);
    }

    private static String format(String type) {
        return switch (type) {
            case "ActualCost", "AmortizedCost", "Usage" -> "AZURE_EXPORT";
            case "FocusCost" -> "FOCUS";
            default -> "";
        };
    }

    private static List<JsonObject> values(JsonObject page) {
        return page.containsKey("value") ? page.getJsonArray("value").getValuesAs(JsonObject.class) : List.of();
    }

    private static String following(JsonObject page) {
        String link = page.getString("nextLink", null);
        return link != null && link.startsWith(HOME + "/") ? link : null;
    }

    /** An id that may stand in an address. */
    static String segment(String id) {
        if (id == null || !ID.matcher(id).matches()) {
            throw new Refusal("malformed", "externalId", "This is no id of Microsoft.");
        }
        return id;
    }
}

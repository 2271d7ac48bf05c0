package io.nimbill.vendor.microsoft;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpResponse;
import io.nimbill.vendor.StoreEndpoint;
import io.nimbill.vendor.StorePlace;
import io.nimbill.vendor.StoredObject;
import io.nimbill.vendor.VendorFailure;
import io.nimbill.work.Refusal;
import io.nimbill.work.Settings;
import jakarta.json.JsonObject;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The services that exports of Partner Center need: Graph, the list of invoices, and the store of the files. */
final class PartnerCenterServices {

    private static final String INVOICES = "https://api.partnercenter.microsoft.com/v1/invoices?size=20&offset=0";

    private final GraphReports reports;
    private final MicrosoftApi partnerCenter;
    private final MicrosoftApi files;
    private final Settings settings;

    PartnerCenterServices(MicrosoftHosts hosts, Map<String, String> words, Settings settings) {
        TokenCredential identity = MicrosoftIdentity.of(words, hosts);
        this.reports = new GraphReports(new MicrosoftApi(hosts, identity, "https://graph.microsoft.com/.default"));
        this.partnerCenter = new MicrosoftApi(hosts, identity, "https://api.partnercenter.microsoft.com/.default");
        this.files = new MicrosoftApi(hosts);
        this.settings = settings;
    }

    GraphReports reports() {
        return reports;
    }

    /** The newest invoices: their lines still change. */
    List<String> newestInvoices(int most) {
        JsonObject page = partnerCenter
                .get(INVOICES, Map.of("MS-RequestId", UUID.randomUUID().toString()))
                .json();
        return page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .sorted((one, other) -> other.getString("invoiceDate", "").compareTo(one.getString("invoiceDate", "")))
                .map(each -> each.getString("id"))
                .filter(id -> id.startsWith("G"))
                .limit(most)
                .toList();
    }

    /** A file that a manifest names; empty when it is not there. */
    Optional<StoredObject> file(JsonObject manifest, String key, String name) {
        return files.head(address(manifest, name)).map(response -> object(key, response));
    }

    InputStream open(JsonObject manifest, String name) {
        return files.stream(address(manifest, name));
    }

    /** Root, name, signature. The signature is a secret and stands in no key and no message. */
    private String address(JsonObject manifest, String name) {
        String root = manifest.getString("rootDirectory");
        try {
            StoreEndpoint.of(new StorePlace("", root, Map.of()), settings);
        } catch (Refusal e) {
            throw new VendorFailure(
                    VendorFailure.Kind.REFUSED, "The files do not lie at an address that may be called.", e);
        }
        return root.replaceAll("/+$", "") + "/" + name + "?"
                + manifest.getString("sasToken").replaceFirst("^\\?", "");
    }

    private static StoredObject object(String key, HttpResponse response) {
        String modified = response.getHeaderValue(HttpHeaderName.LAST_MODIFIED);
        return new StoredObject(
                key,
                Long.parseLong(response.getHeaderValue(HttpHeaderName.CONTENT_LENGTH)),
                String.valueOf(response.getHeaderValue(HttpHeaderName.ETAG)),
                OffsetDateTime.parse(modified, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant(),
                response.getHeaderValue(HttpHeaderName.CONTENT_MD5));
    }
}

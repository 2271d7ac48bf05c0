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

/** The services that exports of Partner Center need: Graph, the list of invoices, and the store of the files. */
final class PartnerCenterServices {

    private final GraphReports reports;
    private final PartnerInvoices invoices;
    private final MicrosoftApi files;
    private final Settings settings;

    PartnerCenterServices(
            MicrosoftHosts hosts, TokenCredential application, Optional<PartnerUser> user, Settings settings) {
        this.reports = new GraphReports(new MicrosoftApi(hosts, application, MicrosoftServices.GRAPH));
        this.invoices = new PartnerInvoices(
                new MicrosoftApi(hosts, application, MicrosoftServices.PARTNER_CENTER),
                user.map(each -> new MicrosoftApi(hosts, each, MicrosoftServices.PARTNER_CENTER)));
        this.files = new MicrosoftApi(hosts);
        this.settings = settings;
    }

    GraphReports reports() {
        return reports;
    }

    /** The newest invoices: their lines still change. */
    List<String> newestInvoices(int most) {
        return invoices.newest(most);
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

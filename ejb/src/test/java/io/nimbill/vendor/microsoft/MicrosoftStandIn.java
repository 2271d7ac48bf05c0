package io.nimbill.vendor.microsoft;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.nimbill.vendor.Credential;
import io.nimbill.vendor.CredentialKind;
import io.nimbill.vendor.PaidRequests;
import io.nimbill.vendor.VendorAccess;
import io.nimbill.vendor.VendorSession;
import io.nimbill.work.PublicId;
import io.nimbill.work.Settings;
import java.util.HashMap;
import java.util.Map;

/** Microsoft's services as their documentation writes their answers, all at one address. */
final class MicrosoftStandIn {

    static final String TENANT = "aaaabbbb-0000-cccc-1111-dddd2222eeee";
    static final Map<String, String> WORDS = Map.of(
            "tenantId",
            TENANT,
            "clientId",
            "00001111-aaaa-2222-bbbb-3333cccc4444",
            "clientSecret",
            "s3cr3t-of-the-app");

    private MicrosoftStandIn() {}

    static Settings settings(WireMockExtension microsoft) {
        Map<String, String> settings =
                new HashMap<>(Map.of("nimbill.profile", "test", "nimbill.inner.hosts", "localhost, 127.0.0.1"));
        for (String service :
                new String[] {"login", "graph", "partner-center", "partner-prices", "management", "retail"}) {
            settings.put("nimbill.microsoft.endpoint." + service, microsoft.baseUrl() + "/" + service);
        }
        return new Settings(settings::get, name -> null);
    }

    /** As in "Microsoft identity platform and the OAuth 2.0 client credentials flow". */
    static void signsIn(WireMockExtension microsoft) {
        microsoft.stubFor(post(urlPathEqualTo("/login/" + TENANT + "/oauth2/v2.0/token"))
                .withRequestBody(containing("client_secret=s3cr3t-of-the-app"))
                .willReturn(okJson("{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"a-token\"}")));
    }

    static VendorSession session(WireMockExtension microsoft) {
        Credential application = Credential.of(CredentialKind.AZURE_APPLICATION, WORDS);
        return new MicrosoftCloudVendor(settings(microsoft))
                .open(new VendorAccess(
                        PublicId.random(),
                        TENANT,
                        Map.of(CredentialKind.AZURE_APPLICATION, application),
                        PaidRequests.none()));
    }
}

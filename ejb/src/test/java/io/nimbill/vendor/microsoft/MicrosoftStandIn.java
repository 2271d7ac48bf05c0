package io.nimbill.vendor.microsoft;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.nimbill.vendor.Credential;
import io.nimbill.vendor.CredentialKeeper;
import io.nimbill.vendor.CredentialKind;
import io.nimbill.vendor.PaidRequests;
import io.nimbill.vendor.VendorAccess;
import io.nimbill.vendor.VendorSession;
import io.nimbill.work.PublicId;
import io.nimbill.work.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
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

    /**
     * As in "OAuth 2.0 authorization code flow", refreshing: the answer brings another refresh token.
     *
     * @param used the refresh token that is taken
     * @param token the access token in the answer
     * @param fresh the refresh token in the answer
     */
    static void refreshes(WireMockExtension microsoft, String used, String token, String fresh) {
        microsoft.stubFor(post(urlPathEqualTo("/login/" + TENANT + "/oauth2/v2.0/token"))
                .withRequestBody(containing("grant_type=refresh_token"))
                .withRequestBody(containing("refresh_token=" + used + "&"))
                .willReturn(okJson("{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"" + token
                        + "\",\"refresh_token\":\"" + fresh + "\"}")));
    }

    /** A token that says what it grants, as those of the identity platform do. */
    static String token(String claims) {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString("{\"alg\":\"RS256\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + encoder.encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + ".c2lnbmF0dXJl";
    }

    static Credential user(String refreshToken) {
        return Credential.of(
                CredentialKind.AZURE_PARTNER_USER,
                Map.of(
                        "tenantId",
                        TENANT,
                        "clientId",
                        "00001111-aaaa-2222-bbbb-3333cccc4444",
                        "clientSecret",
                        "of-the-user-app",
                        "refreshToken",
                        refreshToken));
    }

    static VendorSession session(WireMockExtension microsoft) {
        return session(microsoft, Map.of(), CredentialKeeper.nobody());
    }

    /** A session with more than the application. */
    static VendorSession session(
            WireMockExtension microsoft, Map<CredentialKind, Credential> beside, CredentialKeeper keeper) {
        Map<CredentialKind, Credential> credentials = new HashMap<>(beside);
        credentials.put(CredentialKind.AZURE_APPLICATION, Credential.of(CredentialKind.AZURE_APPLICATION, WORDS));
        return new MicrosoftCloudVendor(settings(microsoft), Clock.systemUTC())
                .open(new VendorAccess(PublicId.random(), TENANT, credentials, PaidRequests.none(), keeper));
    }
}

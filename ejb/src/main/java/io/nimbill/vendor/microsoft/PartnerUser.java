package io.nimbill.vendor.microsoft;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import io.nimbill.vendor.Credential;
import io.nimbill.vendor.CredentialKeeper;
import io.nimbill.vendor.VendorFailure;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/**
 * Tokens of a user of the partner who signed in once with a second factor: the secure application model. Every token is
 * got with the refresh token, and Microsoft answers with a new one of these; it is kept before the first call is made
 * with what came beside it. Neither is ever part of a message.
 */
final class PartnerUser implements TokenCredential {

    private static final int FIRST_ERROR = 400;

    private final HttpPipeline pipeline;
    private final CredentialKeeper keeper;
    private final Clock clock;
    private Credential credential;

    PartnerUser(MicrosoftHosts hosts, Credential credential, CredentialKeeper keeper, Clock clock) {
        this.pipeline = new HttpPipelineBuilder()
                .httpClient(hosts)
                .policies(MicrosoftApi.patience())
                .build();
        this.credential = credential;
        this.keeper = keeper;
        this.clock = clock;
    }

    @Override
    public Mono<AccessToken> getToken(TokenRequestContext wanted) {
        return Mono.fromCallable(() -> getTokenSync(wanted));
    }

    @Override
    public synchronized AccessToken getTokenSync(TokenRequestContext wanted) {
        JsonObject answer = answered(request(String.join(" ", wanted.getScopes())));
        String fresh = answer.getString("refresh_token", "");
        if (!fresh.isEmpty()) {
            Credential renewed = credential.with("refreshToken", fresh);
            keeper.keep(credential, renewed);
            credential = renewed;
        }
        return new AccessToken(
                answer.getString("access_token"),
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).plusSeconds(answer.getInt("expires_in", 0)));
    }

    private HttpRequest request(String scopes) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("client_id", credential.words().get("clientId"));
        form.put("client_secret", credential.words().get("clientSecret"));
        form.put("grant_type", "refresh_token");
        form.put("refresh_token", credential.words().get("refreshToken"));
        form.put("scope", scopes + " offline_access");
        HttpRequest request = new HttpRequest(
                HttpMethod.POST,
                "https://login.microsoftonline.com/" + credential.words().get("tenantId") + "/oauth2/v2.0/token");
        request.setHeader(HttpHeaderName.CONTENT_TYPE, "application/x-www-form-urlencoded");
        request.setHeader(HttpHeaderName.ACCEPT, "application/json");
        request.setBody(form.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
        return request;
    }

    private JsonObject answered(HttpRequest request) {
        try (HttpResponse response = pipeline.sendSync(request, Context.NONE)) {
            String body = response.getBodyAsBinaryData() == null
                    ? ""
                    : response.getBodyAsBinaryData().toString();
            if (response.getStatusCode() >= FIRST_ERROR) {
                throw MicrosoftFailures.ofSignIn(response.getStatusCode(), body);
            }
            try (JsonReader reader = Json.createReader(new StringReader(body))) {
                return reader.readObject();
            }
        } catch (JsonException e) {
            // not its cause: a parser names what it stumbled over, and that may be the token
            throw new VendorFailure(VendorFailure.Kind.UNREACHABLE, "The sign-in answers no JSON object.", null);
        } catch (RuntimeException failure) {
            throw MicrosoftFailures.of(failure);
        }
    }
}

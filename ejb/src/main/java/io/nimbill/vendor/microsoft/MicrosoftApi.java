package io.nimbill.vendor.microsoft;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.BearerTokenAuthenticationPolicy;
import com.azure.core.http.policy.ExponentialBackoffOptions;
import com.azure.core.http.policy.RequestRetryCondition;
import com.azure.core.http.policy.RetryOptions;
import com.azure.core.http.policy.RetryPolicy;
import com.azure.core.util.Context;
import io.nimbill.vendor.VendorFailure;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Requests to one of Microsoft's services. What may pass is tried again up to three times with growing pauses and
 * jitter; a {@code Retry-After} is honoured when it is short, and told to the caller when it is long, so that nobody
 * waits a minute in a queue of others.
 */
final class MicrosoftApi {

    private static final int TRIES_MORE = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(800);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);
    private static final int FIRST_ERROR = 400;
    private static final HttpHeaderName LOCATION = HttpHeaderName.LOCATION;

    private final HttpPipeline pipeline;

    /** Requests with a token for the scope. */
    MicrosoftApi(MicrosoftHosts hosts, TokenCredential identity, String scope) {
        pipeline = new HttpPipelineBuilder()
                .httpClient(hosts)
                .policies(patience(), new BearerTokenAuthenticationPolicy(identity, scope))
                .build();
    }

    /** Requests without a sign-in. */
    MicrosoftApi(MicrosoftHosts hosts) {
        pipeline =
                new HttpPipelineBuilder().httpClient(hosts).policies(patience()).build();
    }

    /**
     * An answer that is no error.
     *
     * @param json its body; empty where it has none
     * @param location where to ask on; null where it does not say
     * @param retryAfter when to ask again; null where it does not say
     */
    record Answer(int status, JsonObject json, String location, Duration retryAfter) {}

    Answer get(String url) {
        return call(new HttpRequest(HttpMethod.GET, url), Map.of());
    }

    Answer get(String url, Map<String, String> headers) {
        return call(new HttpRequest(HttpMethod.GET, url), headers);
    }

    Answer send(HttpMethod method, String url, JsonObject body, Map<String, String> headers) {
        HttpRequest request = new HttpRequest(method, url);
        request.setHeader(HttpHeaderName.CONTENT_TYPE, "application/json");
        request.setBody(body.toString());
        return call(request, headers);
    }

    /** The body as it comes, for files; closed by the caller. */
    InputStream stream(String url) {
        HttpResponse response = answered(new HttpRequest(HttpMethod.GET, url));
        return response.getBodyAsBinaryData().toStream();
    }

    /** The headers of a file; empty when it is not there. */
    Optional<HttpResponse> head(String url) {
        try (HttpResponse response = answered(new HttpRequest(HttpMethod.HEAD, url))) {
            return Optional.of(response);
        } catch (VendorFailure failure) {
            if (failure.getMessage().startsWith("HTTP 404")) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private Answer call(HttpRequest request, Map<String, String> headers) {
        headers.forEach((name, value) -> request.setHeader(HttpHeaderName.fromString(name), value));
        request.setHeader(HttpHeaderName.ACCEPT, "application/json");
        try (HttpResponse response = answered(request)) {
            String body = response.getBodyAsBinaryData() == null
                    ? ""
                    : new String(response.getBodyAsBinaryData().toBytes(), StandardCharsets.UTF_8);
            return new Answer(
                    response.getStatusCode(), json(body), response.getHeaderValue(LOCATION), retryAfter(response));
        }
    }

    private HttpResponse answered(HttpRequest request) {
        HttpResponse response;
        try {
            response = pipeline.sendSync(request, Context.NONE);
        } catch (RuntimeException failure) {
            throw MicrosoftFailures.of(failure);
        }
        if (response.getStatusCode() >= FIRST_ERROR) {
            try (HttpResponse closing = response) {
                String body = closing.getBodyAsBinaryData() == null
                        ? ""
                        : closing.getBodyAsBinaryData().toString();
                throw MicrosoftFailures.of(closing.getStatusCode(), body, retryAfter(closing));
            }
        }
        return response;
    }

    /** Some bodies begin with a byte-order mark. */
    private static JsonObject json(String body) {
        String text = body.replace("\ufeff", "").strip();
        if (text.isEmpty()) {
            return JsonObject.EMPTY_JSON_OBJECT;
        }
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new VendorFailure(VendorFailure.Kind.UNREACHABLE, "The answer is no JSON object.", e);
        }
    }

    private static Duration retryAfter(HttpResponse response) {
        String seconds = response.getHeaderValue(HttpHeaderName.RETRY_AFTER);
        return seconds != null && seconds.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(seconds)) : null;
    }

    static RetryPolicy patience() {
        return new RetryPolicy(new RetryOptions(new ExponentialBackoffOptions()
                        .setMaxRetries(TRIES_MORE)
                        .setBaseDelay(FIRST_PAUSE)
                        .setMaxDelay(LONGEST_PAUSE))
                .setShouldRetryCondition(MicrosoftApi::mayPass));
    }

    private static boolean mayPass(RequestRetryCondition tried) {
        if (tried.getResponse() == null) {
            return tried.getThrowable() instanceof IOException;
        }
        int status = tried.getResponse().getStatusCode();
        Duration wait = retryAfter(tried.getResponse());
        boolean passing =
                status == 408 || status == 429 || status == 500 || status == 502 || status == 503 || status == 504;
        return passing && (wait == null || wait.compareTo(LONGEST_PAUSE) <= 0);
    }
}

package io.nimbill.vendor.microsoft;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.util.Context;
import io.nimbill.work.Profile;
import io.nimbill.work.Refusal;
import io.nimbill.work.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import reactor.core.publisher.Mono;

/**
 * Microsoft's hosts, and where they are when it is not Microsoft itself: the settings {@code
 * nimbill.microsoft.endpoint.<service>}. Connector and SDK always speak of Microsoft's own addresses; the last step
 * before the network puts the other one in, for tokens too.
 */
final class MicrosoftHosts implements HttpClient {

    private static final Map<String, String> SERVICES = Map.of(
            "login.microsoftonline.com", "login",
            "graph.microsoft.com", "graph",
            "api.partnercenter.microsoft.com", "partner-center",
            "api.partner.microsoft.com", "partner-prices",
            "management.azure.com", "management",
            "prices.azure.com", "retail");

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final HttpClient network = new JdkHttpClientBuilder()
            .connectionTimeout(CONNECT)
            .responseTimeout(ANSWER)
            .readTimeout(SILENCE)
            .build();

    private final Map<String, URI> elsewhere = new HashMap<>();

    MicrosoftHosts(Settings settings) {
        SERVICES.forEach((host, service) -> settings.text("nimbill.microsoft.endpoint." + service)
                .map(URI::create)
                .ifPresent(address -> elsewhere.put(host, allowed(address, settings))));
    }

    /** Whether sign-in is somewhere else than at Microsoft, which then cannot be asked about its own tenants. */
    boolean signsInElsewhere() {
        return elsewhere.containsKey("login.microsoftonline.com");
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        return network.send(directed(request));
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request, Context context) {
        return network.send(directed(request), context);
    }

    @Override
    public HttpResponse sendSync(HttpRequest request, Context context) {
        return network.sendSync(directed(request), context);
    }

    private HttpRequest directed(HttpRequest request) {
        URI other = elsewhere.get(request.getUrl().getHost());
        if (other == null) {
            return request;
        }
        String rest = request.getUrl().getFile();
        return request.copy().setUrl(other.toString().replaceAll("/+$", "") + rest);
    }

    private static URI allowed(URI address, Settings settings) {
        if (!"https".equals(address.getScheme()) && settings.profile() != Profile.TEST) {
            throw new Refusal("endpoint-not-allowed", "endpoint", "Give an address that begins with https://.");
        }
        return address;
    }
}

package io.nimbill.whole.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts: keeps cookies, sends forms, follows no redirect by itself. */
final class Browser {

    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Browser(String base) {
        this.base = base;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address(path)).build());
    }

    /** Signs in; where the answer leads is where the person is let in. */
    HttpResponse<String> signIn(String email, String password) {
        return submit(
                "/sign-in.xhtml", "signIn", Map.of("signIn:email", email, "signIn:password", password), "signIn:enter");
    }

    /** Opens a page and sends a form of it. */
    HttpResponse<String> submit(String path, String form, Map<String, String> values, String button) {
        String page = get(path).body();
        Map<String, String> fields = new LinkedHashMap<>(values);
        fields.put(form, form);
        fields.put(button, button);
        fields.put("jakarta.faces.ViewState", viewState(page));
        fields.put("primefaces.nonce", found(NONCE, page));
        return post(path, fields);
    }

    /** Sends fields as they are. */
    HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** Sends fields in parts, as a form that takes a file does. */
    HttpResponse<String> postInParts(String path, Map<String, String> fields) {
        String end = "--nimbill-part";
        String body = fields.entrySet().stream()
                .map(field -> end + "\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                        + field.getValue() + "\r\n")
                .collect(Collectors.joining("", "", end + "--\r\n"));
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "multipart/form-data; boundary=" + end.substring(2))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    static String viewState(String page) {
        return found(VIEW_STATE, page);
    }

    /** Value of the session's cookie; empty without one. */
    String session() {
        return cookie().map(HttpCookie::getValue).orElse("");
    }

    /** Comes with a session id that somebody else chose. */
    void carrySession(String value) {
        try {
            cookies.put(address("/"), Map.of("Set-Cookie", List.of("NIMBILL=" + value + "; path=/")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    URI address(String path) {
        return URI.create(base + path);
    }

    static String location(HttpResponse<String> answer) {
        List<String> all = answer.headers().allValues("Location");
        return all.isEmpty() ? "" : URI.create(all.get(0)).getPath();
    }

    private Optional<HttpCookie> cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(each -> each.getName().equals("NIMBILL"))
                .findFirst();
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

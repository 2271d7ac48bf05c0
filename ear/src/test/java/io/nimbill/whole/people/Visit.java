package io.nimbill.whole.people;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts that follows no redirect by itself. */
public final class Visit {

    private static final Pattern STATE = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");

    private static final int MOST_STEPS = 10;
    private static final String BETWEEN_BOXES = "\n";

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public Visit(String base) {
        this.base = base;
    }

    /** Another tab of the same browser that knows nothing of the session. */
    void forgetSession() {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("NIMBILL"))
                .toList()
                .forEach(cookie -> cookies.getCookieStore().remove(URI.create(base), cookie));
    }

    boolean hasCookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .anyMatch(cookie -> cookie.getName().equals(name));
    }

    /** Value of the session's cookie; empty without one. */
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("NIMBILL"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Opens a page. */
    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).build());
    }

    /** Opens an address of the site and goes wherever the answers lead, to other sites too. */
    HttpResponse<String> follow(String path) {
        HttpResponse<String> answer = get(path);
        for (int step = 0;
                step < MOST_STEPS && answer.headers().firstValue("Location").isPresent();
                step++) {
            URI next =
                    answer.uri().resolve(answer.headers().firstValue("Location").get());
            answer = send(HttpRequest.newBuilder(next).build());
        }
        return answer;
    }

    /** Signs in; the path to which the answer leads, empty when it leads nowhere. */
    public String signIn(String email, String password) {
        return location(submit(
                "/sign-in.xhtml",
                "signIn",
                Map.of("signIn:email", email, "signIn:password", password),
                "signIn:enter"));
    }

    /** The value of boxes of one name of which several are ticked. */
    static String ticked(String... values) {
        return String.join(BETWEEN_BOXES, values);
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(to -> URI.create(to).getPath())
                .orElse("");
    }

    /** Opens a page and sends a form of it. */
    HttpResponse<String> submit(String path, String form, Map<String, String> values, String button) {
        return submit(get(path).body(), path, form, values, button);
    }

    /** Sends a form of a page that is open. */
    HttpResponse<String> submit(String page, String path, String form, Map<String, String> values, String button) {
        Map<String, String> fields = new LinkedHashMap<>(values);
        fields.put(form, form);
        fields.put(button, button);
        fields.put("jakarta.faces.ViewState", found(STATE, page));
        fields.put("primefaces.nonce", found(NONCE, page));
        String body = fields.entrySet().stream()
                .flatMap(field -> Arrays.stream(field.getValue().split(BETWEEN_BOXES, -1))
                        .map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new AssertionError("No " + pattern + " in " + page);
        }
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package io.nimbill.whole.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Speaks to the API as a program would, and holds each answer against the API's description. */
public final class ApiClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String base;
    private final String key;

    /** {@code key} is null for a caller without one. */
    public ApiClient(String base, String key) {
        this.base = base;
        this.key = key;
    }

    public Answer get(String path) {
        return send("GET", path, null, List.of());
    }

    public Answer post(String path, String json, String... headers) {
        return send("POST", path, json, List.of(headers));
    }

    public Answer patch(String path, String json, String... headers) {
        return send("PATCH", path, json, List.of(headers));
    }

    /** Hands in bytes that are no text. */
    public Answer postFile(String path, byte[] content, String mediaType) {
        return exchange(
                "POST",
                path,
                HttpRequest.BodyPublishers.ofByteArray(content),
                new ArrayList<>(List.of("Content-Type", mediaType)));
    }

    public Answer send(String method, String path, String json, List<String> headers) {
        List<String> all = new ArrayList<>(headers);
        if (json != null && !all.contains("Content-Type")) {
            all.addAll(List.of(
                    "Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json"));
        }
        return exchange(
                method,
                path,
                json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json),
                all);
    }

    private Answer exchange(String method, String path, HttpRequest.BodyPublisher body, List<String> all) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).method(method, body);
        if (key != null) {
            all.addAll(List.of("Authorization", "Bearer " + key));
        }
        if (!all.isEmpty()) {
            request.headers(all.toArray(String[]::new));
        }
        try {
            Answer answer = new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
            if (base.endsWith("/api/v1")) {
                ApiContract.at(base)
                        .requireDescribed(method, path, answer.status(), answer.header("Content-Type"), answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        public JsonObject json() {
            return Json.createReader(new StringReader(response.body())).readObject();
        }

        /** The problem without what differs from request to request. */
        public JsonObject problemWithoutTrace() {
            return Json.createObjectBuilder(json()).remove("traceId").build();
        }
    }
}

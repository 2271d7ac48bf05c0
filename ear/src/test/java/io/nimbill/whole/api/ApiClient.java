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

/** Speaks to the API as a program would. */
final class ApiClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String base;
    private final String key;

    /** {@code key} is null for a caller without one. */
    ApiClient(String base, String key) {
        this.base = base;
        this.key = key;
    }

    Answer get(String path) {
        return send("GET", path, null, List.of());
    }

    Answer post(String path, String json, String... headers) {
        return send("POST", path, json, List.of(headers));
    }

    Answer patch(String path, String json, String... headers) {
        return send("PATCH", path, json, List.of(headers));
    }

    Answer send(String method, String path, String json, List<String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(
                        method,
                        json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json));
        List<String> all = new ArrayList<>(headers);
        if (json != null && !all.contains("Content-Type")) {
            all.addAll(List.of(
                    "Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json"));
        }
        if (key != null) {
            all.addAll(List.of("Authorization", "Bearer " + key));
        }
        if (!all.isEmpty()) {
            request.headers(all.toArray(String[]::new));
        }
        try {
            return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        JsonObject json() {
            return Json.createReader(new StringReader(response.body())).readObject();
        }

        /** The problem without what differs from request to request. */
        JsonObject problemWithoutTrace() {
            return Json.createObjectBuilder(json()).remove("traceId").build();
        }
    }
}

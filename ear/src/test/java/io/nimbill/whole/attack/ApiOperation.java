package io.nimbill.whole.attack;

import io.nimbill.whole.api.ApiClient;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** One operation as the API describes it; {@code path} is below {@code /api/v1}. */
record ApiOperation(String method, String path) {

    private static final String API = "/api/v1";

    /** Reading first and removing last, so that there is something to read and to change. */
    private static final List<String> METHODS = List.of("GET", "PATCH", "PUT", "POST", "DELETE");

    /** All of them, by path. */
    static List<ApiOperation> all(String baseUrl) {
        List<ApiOperation> found = new ArrayList<>();
        new ApiClient(baseUrl, null)
                .get("/openapi?format=JSON")
                .json()
                .getJsonObject("paths")
                .forEach((path, item) -> item.asJsonObject().keySet().stream()
                        .map(key -> key.toUpperCase(Locale.ROOT))
                        .filter(METHODS::contains)
                        .filter(method -> path.startsWith(API))
                        .forEach(method -> found.add(new ApiOperation(method, path.substring(API.length())))));
        found.sort(Comparator.comparing(ApiOperation::path).thenComparing(each -> METHODS.indexOf(each.method())));
        return found;
    }

    boolean reads() {
        return method.equals("GET");
    }

    /** Whether it is about one thing that its address names. */
    boolean isAboutOne() {
        return path.contains("{");
    }

    /** Prefix of the ids that its address takes. */
    String prefix() {
        return ForeignIdsIT.ids(path);
    }

    /** The address for one thing. */
    String at(String id) {
        return path.replaceFirst("\\{[^}]+}", id)
                .replace("{kind}", "AWS_ROLE")
                .replaceFirst("\\{[^}]+}", RightsTree.MONTH.toString());
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}

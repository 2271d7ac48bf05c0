package io.nimbill.web.api;

import io.nimbill.party.Permission;
import io.nimbill.web.entry.Problem;
import io.nimbill.web.entry.RequestIds;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds to every operation of the description what holds for all: problems, the request's id, the idempotency key. */
public class ApiDescription implements OASFilter {

    private static final String ANALYSIS = "/cost-analysis";
    private static final String NOT_TOGETHER = "Refused: the parameters do not go together; errors name them";
    private static final Map<String, String> PROBLEMS = Map.of(
            "400", "The request cannot be understood",
            "401", "No valid API key",
            "403", "The key lacks the scope",
            "404", "Nothing the caller may know of is there",
            "429", "Too many requests; the header Retry-After says when to come again",
            "500", "Nimbill failed; the log has the rest under the traceId");

    private static final Map<String, String> PROBLEMS_OF_CHANGES = Map.of(
            "409",
                    "Something of that name is there already; or (approval-needed) it waits for a second person, see Location",
            "413", "The body is too large",
            "415", "The media type is not understood",
            "422", "Refused; errors name the fields");

    /** Under these a vendor may be asked. */
    private static final List<String> VENDORS = List.of("/partner-accounts", "/cloud-account-");

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        openApi.getComponents().addSchema("Problem", problem());
        openApi.getComponents()
                .getSecuritySchemes()
                .get("oauth2")
                .getFlows()
                .getClientCredentials()
                .setScopes(scopes());
        openApi.getPaths().getPathItems().forEach((path, item) -> {
            complete(item);
            if (path.contains(ANALYSIS)) {
                item.getOperations().values().forEach(operation -> add(operation, "422", NOT_TOGETHER));
            }
            if (VENDORS.stream().anyMatch(path::contains)) {
                item.getOperations().values().forEach(ApiDescription::mayAskVendor);
            }
        });
    }

    /** The vendor is asked while the caller waits. */
    private static void mayAskVendor(Operation operation) {
        add(operation, "422", "Refused; or nothing that this vendor can do");
        add(operation, "502", "(vendor-failed) the vendor refuses or cannot be reached; the detail holds its words");
    }

    /** Every scope there is, with the use it opens. */
    private static Map<String, String> scopes() {
        Map<String, String> scopes = new TreeMap<>();
        for (Permission permission : Permission.values()) {
            scopes.put(permission.scope(), permission.scope().replace('-', ' '));
        }
        return scopes;
    }

    private static void complete(PathItem path) {
        path.getOperations().forEach((method, operation) -> {
            PROBLEMS.forEach((status, words) -> add(operation, status, words));
            boolean changes = method != PathItem.HttpMethod.GET;
            if (changes) {
                PROBLEMS_OF_CHANGES.forEach((status, words) -> add(operation, status, words));
            }
            if (method == PathItem.HttpMethod.POST) {
                operation.addParameter(header(
                        Once.HEADER,
                        "Does the work once for this key; the same key with another request is refused",
                        190));
            }
            operation.getResponses().getAPIResponses().keySet().stream()
                    .filter(status -> status.startsWith("4"))
                    .toList()
                    .forEach(status -> add(operation, status, ""));
            if (asksForVersion(operation)) {
                add(operation, "412", "Changed meanwhile");
                add(operation, "428", "If-Match is missing");
            }
            operation.addParameter(header(RequestIds.HEADER, "An id for this request, if the caller has one", 64));
        });
    }

    private static boolean asksForVersion(Operation operation) {
        List<Parameter> parameters = operation.getParameters();
        return parameters != null && parameters.stream().anyMatch(one -> "If-Match".equals(one.getName()));
    }

    private static void add(Operation operation, String status, String words) {
        if (!operation.getResponses().hasAPIResponse(status)) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().description(words));
        }
        APIResponse response = operation.getResponses().getAPIResponse(status);
        if (response.getContent() == null) {
            Schema reference = OASFactory.createSchema().ref("#/components/schemas/Problem");
            response.setContent(OASFactory.createContent()
                    .addMediaType(
                            Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(reference)));
        }
    }

    private static Parameter header(String name, String words, int longest) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(false)
                .description(words)
                .schema(text().maxLength(longest));
    }

    private static Schema problem() {
        Schema error = object().addProperty(
                        "pointer",
                        text().description("JSON pointer into the body, or the name of a parameter or header"))
                .addProperty("code", text())
                .addProperty("detail", text());
        return object().description("RFC 9457")
                .addProperty("type", text())
                .addProperty("title", text())
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text())
                .addProperty("code", text().description("Stable, in kebab-case"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(error))
                .addProperty("traceId", text().description("The request's id, as in the log"));
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}

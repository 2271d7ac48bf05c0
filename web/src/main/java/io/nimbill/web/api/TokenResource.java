package io.nimbill.web.api;

import io.nimbill.party.TokenIssuing;
import io.nimbill.party.TokenIssuing.Issued;
import io.nimbill.work.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tokens for API clients: OAuth 2, client credentials (RFC 6749, section 4.4; errors as in its section 5.2). */
@Path("/oauth2/token")
@Tag(name = "Access", description = "Keys, API clients and their tokens")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class TokenResource {

    @Inject
    private TokenIssuing tokens;

    @Inject
    private HttpServletRequest request;

    /** Gives a token to a client that proves itself. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            operationId = "issueToken",
            summary = "Get a token for a client: grant_type=client_credentials, optionally scope",
            description =
                    "The client proves itself by HTTP Basic or by client_id and client_secret in the body, never in"
                            + " the address. A token holds for 15 minutes.")
    @SecurityRequirement(name = "client")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(implementation = TokenFields.class)))
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TokenView.class)))
    @APIResponse(
            responseCode = "400",
            description = "invalid_request, unsupported_grant_type or invalid_scope",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TokenError.class)))
    @APIResponse(
            responseCode = "401",
            description = "invalid_client",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TokenError.class)))
    @APIResponse(
            responseCode = "429",
            description = "Too many failed attempts from this address",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TokenError.class)))
    public Response issue(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, MultivaluedMap<String, String> form) {
        try {
            TokenRequest asked = TokenRequest.read(request.getQueryString(), authorization, form);
            Issued issued = tokens.issue(asked.clientId(), asked.secret(), scopes(asked.scope()));
            return answer(Response.Status.OK, TokenView.of(issued));
        } catch (TokenRefused refused) {
            return refused(refused.error(), refused.getMessage());
        } catch (Refusal refused) {
            return refused(refused.code().replace('-', '_'), refused.getMessage());
        }
    }

    private static List<String> scopes(String scope) {
        return scope == null ? List.of() : Arrays.asList(scope.split(" "));
    }

    private static Response refused(String error, String words) {
        boolean unknown = error.equals("invalid_client");
        Response response = answer(
                unknown ? Response.Status.UNAUTHORIZED : Response.Status.BAD_REQUEST, new TokenError(error, words));
        return unknown
                ? Response.fromResponse(response)
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"nimbill\"")
                        .build()
                : response;
    }

    private static Response answer(Response.Status status, Record body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(body)
                .build();
    }
}

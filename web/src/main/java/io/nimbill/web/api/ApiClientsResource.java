package io.nimbill.web.api;

import io.nimbill.party.ApiClient;
import io.nimbill.party.ApiClientKeeping;
import io.nimbill.party.PartyDirectory;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** API clients of the caller's subtree: programs that get tokens for a secret (OAuth 2, client credentials). */
@Path("/api-clients")
@Tag(name = "Access")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ApiClientsResource {

    @Inject
    private ApiClientKeeping clients;

    @Inject
    private PartyDirectory parties;

    @Inject
    private Once once;

    /** Clients of a party, oldest first. */
    @GET
    @Operation(operationId = "listApiClients", summary = "List the API clients of a party, the caller's own by default")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ApiClientList.class)))
    public ApiClientList list(@QueryParam("partyId") String partyId) {
        PublicId party = Ids.inQuery(Ids.PARTY, "partyId", partyId);
        return new ApiClientList(clients.of(party == null ? parties.own().publicId() : party).stream()
                .map(client -> ApiClientView.of(client, null))
                .toList());
    }

    /** One client. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getApiClient", summary = "Read an API client")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ApiClientView.class)))
    public ApiClientView one(@PathParam("id") String id) {
        return ApiClientView.of(clients.one(Ids.inPath(Ids.API_CLIENT, id)), null);
    }

    /** Makes a client. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "makeApiClient",
            summary = "Make an API client; its secret is told once, also where the request is repeated with its"
                    + " Idempotency-Key")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewProgram.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ApiClientView.class)))
    public Response make(Body body) {
        NewProgram wanted = body.as(NewProgram.class);
        return once.answerSecret(
                body.bytes(),
                () -> clients.make(
                        wanted.partyOr(() -> parties.own().publicId()),
                        Required.field("name", wanted.name()),
                        wanted.permissions(),
                        wanted.expiresAt()),
                made -> created(made.client(), made.secret()),
                made -> created(made.client(), null));
    }

    /** Gives a client another secret. */
    @POST
    @Path("/{id}/secrets")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceApiClientSecret",
            summary =
                    "Give a client another secret; the one before holds for the overlap, 24 hours by default. None ends"
                            + " it and all tokens at once")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SecretReplacement.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ApiClientView.class)))
    public Response replaceSecret(@PathParam("id") String id, Body body) {
        PublicId clientId = Ids.inPath(Ids.API_CLIENT, id);
        Duration overlap = body.as(SecretReplacement.class).overlap();
        return once.answerSecret(
                body.bytes(),
                () -> clients.rotate(clientId, overlap),
                made -> created(made.client(), made.secret()),
                made -> created(made.client(), null));
    }

    /** Ends a client at once. */
    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "revokeApiClient",
            summary = "Revoke a client with its tokens, and whatever was made with it, at once")
    @APIResponse(responseCode = "204", description = "It no longer lets in")
    public Response revoke(@PathParam("id") String id) {
        clients.revoke(Ids.inPath(Ids.API_CLIENT, id));
        return Response.noContent().build();
    }

    private static Once.Made created(ApiClient client, String secret) {
        ApiClientView view = ApiClientView.of(client, secret);
        return Once.Made.created("/api/v1/api-clients/" + view.id(), view);
    }
}

package io.nimbill.web.api;

import io.nimbill.party.ApiKey;
import io.nimbill.party.KeyKeeping;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** API keys of the caller's subtree. What a program makes here ends with that program. */
@Path("/api-keys")
@Tag(name = "Access")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ApiKeysResource {

    @Inject
    private KeyKeeping keys;

    @Inject
    private PartyDirectory parties;

    @Inject
    private Once once;

    /** Keys of a party, oldest first. */
    @GET
    @Operation(operationId = "listApiKeys", summary = "List the keys of a party, the caller's own by default")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ApiKeyList.class)))
    public ApiKeyList list(@QueryParam("partyId") String partyId) {
        PublicId party = Ids.inQuery(Ids.PARTY, "partyId", partyId);
        return new ApiKeyList(keys.of(party == null ? parties.own().publicId() : party).stream()
                .map(key -> ApiKeyView.of(key, null))
                .toList());
    }

    /** Makes a key. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "makeApiKey",
            summary =
                    "Make a key; its secret is told once, also where the request is repeated with its Idempotency-Key")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewProgram.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ApiKeyView.class)))
    public Response make(Body body) {
        NewProgram wanted = body.as(NewProgram.class);
        return once.answerSecret(
                body.bytes(),
                () -> keys.make(
                        wanted.partyOr(() -> parties.own().publicId()),
                        Required.field("name", wanted.name()),
                        wanted.permissions(),
                        wanted.expiresAt()),
                made -> created(made.key(), made.secret()),
                made -> created(made.key(), null));
    }

    /** Ends a key at once. */
    @DELETE
    @Path("/{id}")
    @Operation(operationId = "revokeApiKey", summary = "Revoke a key, and whatever was made with it, at once")
    @APIResponse(responseCode = "204", description = "It no longer lets in")
    public Response revoke(@PathParam("id") String id) {
        keys.revoke(Ids.inPath(Ids.API_KEY, id));
        return Response.noContent().build();
    }

    private static Once.Made created(ApiKey key, String secret) {
        ApiKeyView view = ApiKeyView.of(key, secret);
        return Once.Made.created("/api/v1/api-keys/" + view.id(), view);
    }
}

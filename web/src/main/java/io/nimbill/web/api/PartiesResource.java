package io.nimbill.web.api;

import io.nimbill.party.Party;
import io.nimbill.party.PartyDirectory;
import io.nimbill.party.PartyKind;
import io.nimbill.party.PartyRegistration;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The seller tree, as far as it is the caller's. */
@Path("/parties")
@Tag(name = "Parties", description = "The seller tree, as far as it is the caller's")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PartiesResource {

    @Inject
    private PartyDirectory directory;

    @Inject
    private PartyRegistration registration;

    @Inject
    private PartyViews views;

    @Inject
    private Paging paging;

    @Inject
    private Once once;

    @Inject
    private Clock clock;

    /** The caller's subtree in the order of creation. */
    @GET
    @Operation(operationId = "listParties", summary = "List parties")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PartyPage.class)))
    public Page<PartyView> list(
            @QueryParam("kind") String kind, @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        PartyKind wanted = Words.inQuery(PartyKind.class, "kind", kind);
        return paging.wanted("parties", limit, cursor)
                .afterNumber((after, size) -> directory.page(wanted, after, size), Party::id, views::brief);
    }

    /** One party, with its ETag. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getParty", summary = "Read a party")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PartyView.class)))
    public Response one(@PathParam("id") String id) {
        return tagged(directory.one(Ids.inPath(Ids.PARTY, id)));
    }

    /** Opens a party. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "registerParty", summary = "Open a party under a seller")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewParty.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PartyView.class)))
    public Response register(Body body) {
        NewParty wanted = body.as(NewParty.class);
        PublicId seller = Ids.inBody(Ids.PARTY, "sellerId", wanted.sellerId());
        PartyKind kind = Required.field("kind", wanted.kind());
        LocalDate since = wanted.since() == null ? LocalDate.now(clock) : wanted.since();
        return once.answer(body.bytes(), () -> {
            Party party = registration.register(seller, kind, wanted.fields().toParticulars(), since);
            return Once.Made.created("/api/v1/parties/" + party.publicId().prefixed(Ids.PARTY), views.detailed(party));
        });
    }

    /** Changes fields of a party by a JSON merge patch (RFC 7396). */
    @PATCH
    @Path("/{id}")
    @Consumes({BodyReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(operationId = "amendParty", summary = "Change fields of a party (JSON merge patch)")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = BodyReader.MERGE_PATCH, schema = @Schema(implementation = PartyFields.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PartyView.class)))
    public Response amend(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Body body) {
        PublicId partyId = Ids.inPath(Ids.PARTY, id);
        directory.one(partyId);
        long version = Versioned.required(ifMatch);
        JsonObject merged = Json.createMergePatch(body.json())
                .apply(PartyFields.json(directory.particulars(partyId)))
                .asJsonObject();
        PartyFields fields = Binding.bind(PartyFields.class, merged);
        registration.amend(partyId, fields.toParticulars(), version);
        return tagged(directory.one(partyId));
    }

    private Response tagged(Party party) {
        return Response.ok(views.detailed(party))
                .tag(Versioned.tag(party.version()))
                .build();
    }
}

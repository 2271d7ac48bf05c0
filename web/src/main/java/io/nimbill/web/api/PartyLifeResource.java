package io.nimbill.web.api;

import io.nimbill.party.PartyClosing;
import io.nimbill.party.PartyDirectory;
import io.nimbill.party.PartyMoving;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

/** Where a party stands, and its end. */
@Path("/parties")
@Tag(name = "Parties")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PartyLifeResource {

    @Inject
    private PartyDirectory directory;

    @Inject
    private PartyMoving moving;

    @Inject
    private PartyClosing closing;

    @Inject
    private PartyViews views;

    @Inject
    private Once once;

    @Inject
    private Clock clock;

    /** Puts a party under another seller from a day on. */
    @POST
    @Path("/{id}/moves")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "moveParty",
            summary = "Put a party under another seller from today (UTC) or a later day on; days gone by keep theirs")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Move.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PartyView.class)))
    public Response move(@PathParam("id") String id, Body body) {
        PublicId partyId = Ids.inPath(Ids.PARTY, id);
        Move wanted = body.as(Move.class);
        PublicId sellerId = Ids.inBody(Ids.PARTY, "sellerId", wanted.sellerId());
        LocalDate from = wanted.from() == null ? LocalDate.now(clock) : wanted.from();
        return once.answer(body.bytes(), () -> Once.Made.done(views.detailed(moving.move(partyId, sellerId, from))));
    }

    /** Gives up a planned move. */
    @DELETE
    @Path("/{id}/moves/planned")
    @Operation(operationId = "cancelPlannedMove", summary = "Give up a planned move")
    @APIResponse(responseCode = "204", description = "It stays where it is")
    public Response cancelMove(@PathParam("id") String id) {
        moving.cancel(Ids.inPath(Ids.PARTY, id));
        return Response.noContent().build();
    }

    /** Whether it can close now. */
    @GET
    @Path("/{id}/closure")
    @Operation(operationId = "getPartyClosure", summary = "Read what stands in the way of closing a party")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ClosureView.class)))
    public ClosureView closure(@PathParam("id") String id) {
        return ClosureView.of(closing.obstacles(Ids.inPath(Ids.PARTY, id)));
    }

    /** Closes a party from today on. */
    @POST
    @Path("/{id}/closure")
    @Operation(operationId = "closeParty", summary = "Close a party from today (UTC) on")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PartyView.class)))
    public Response close(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        PublicId partyId = Ids.inPath(Ids.PARTY, id);
        directory.one(partyId);
        long version = Versioned.required(ifMatch);
        return once.answer(new byte[0], () -> Once.Made.done(views.detailed(closing.close(partyId, version))));
    }
}

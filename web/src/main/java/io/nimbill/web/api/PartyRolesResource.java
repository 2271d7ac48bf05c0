package io.nimbill.web.api;

import io.nimbill.party.RoleKeeping;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The roles of a party. */
@Path("/parties")
@Tag(name = "Users", description = "Who may act for a party, and in which role")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PartyRolesResource {

    @Inject
    private RoleKeeping roles;

    @Inject
    private Once once;

    /** The roles the caller may give there. */
    @GET
    @Path("/{id}/roles")
    @Operation(operationId = "listRoles", summary = "List the roles that this key may give at a party")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RoleList.class)))
    public RoleList list(@PathParam("id") String id) {
        return new RoleList(roles.grantableAt(Ids.inPath(Ids.PARTY, id)).stream()
                .map(RoleView::of)
                .toList());
    }

    /** Makes a role. */
    @POST
    @Path("/{id}/roles")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "makeRole",
            summary = "Make a role from permissions, to be held at a party and at those below it")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = RoleFields.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RoleView.class)))
    public Response make(@PathParam("id") String id, Body body) {
        PublicId partyId = Ids.inPath(Ids.PARTY, id);
        RoleFields wanted = body.as(RoleFields.class);
        return once.answer(body.bytes(), () -> {
            RoleView made = RoleView.of(roles.make(partyId, wanted.name(), wanted.chosen()));
            return Once.Made.created("/api/v1/roles/" + made.code(), made);
        });
    }
}

package io.nimbill.web.api;

import io.nimbill.party.RoleKeeping;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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

/** Roles that parties made. */
@Path("/roles")
@Tag(name = "Users")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class RolesResource {

    @Inject
    private RoleKeeping roles;

    /** One role. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getRole", summary = "Read a role that a party made")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RoleView.class)))
    public Response one(@PathParam("id") String id) {
        return answer(roles.one(Ids.inPath(Ids.ROLE, id)));
    }

    /** Rewrites a role as a whole. */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeRole",
            summary = "Rewrite a role; counts from the next request of those who hold it")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = RoleFields.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RoleView.class)))
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Body body) {
        PublicId roleId = Ids.inPath(Ids.ROLE, id);
        RoleFields wanted = body.as(RoleFields.class);
        roles.one(roleId);
        return answer(roles.change(roleId, Versioned.required(ifMatch), wanted.name(), wanted.chosen()));
    }

    /** Gives a role up. */
    @DELETE
    @Path("/{id}")
    @Operation(operationId = "closeRole", summary = "Give up a role that nobody holds")
    @APIResponse(responseCode = "422", description = "Somebody holds it; the answer says who")
    @APIResponse(responseCode = "204", description = "It can no longer be given")
    public Response close(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        PublicId roleId = Ids.inPath(Ids.ROLE, id);
        roles.one(roleId);
        roles.close(roleId, Versioned.required(ifMatch));
        return Response.noContent().build();
    }

    private static Response answer(RoleKeeping.Kept kept) {
        return Response.ok(RoleView.of(kept))
                .tag(Versioned.tag(kept.role().version()))
                .build();
    }
}

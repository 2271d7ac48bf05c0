package io.nimbill.web.api;

import io.nimbill.party.UserKeeping;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Users as a whole, wherever they act: only for those who may decide on all of their roles. */
@Path("/users")
@Tag(name = "Users")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class UsersResource {

    @Inject
    private UserKeeping keeping;

    /** Keeps somebody from signing in. */
    @PUT
    @Path("/{id}/deactivation")
    @Operation(
            operationId = "deactivateUser",
            summary = "Keep a user from signing in anywhere, and end their sessions at once")
    @APIResponse(
            responseCode = "422",
            description = "Oneself, the last administrator, or somebody who acts for others too")
    @APIResponse(responseCode = "204", description = "They cannot sign in")
    public Response deactivate(@PathParam("id") String id) {
        keeping.deactivate(Ids.inPath(Ids.USER, id));
        return Response.noContent().build();
    }

    /** Lets somebody sign in again. */
    @DELETE
    @Path("/{id}/deactivation")
    @Operation(operationId = "activateUser", summary = "Let a deactivated user sign in again")
    @APIResponse(responseCode = "422", description = "Somebody who acts for others too")
    @APIResponse(responseCode = "204", description = "They can sign in")
    public Response activate(@PathParam("id") String id) {
        keeping.reactivate(Ids.inPath(Ids.USER, id));
        return Response.noContent().build();
    }

    /** Ends all sessions. */
    @DELETE
    @Path("/{id}/sessions")
    @Operation(operationId = "endSessions", summary = "End all sessions of a user at once")
    @APIResponse(responseCode = "422", description = "Somebody who acts for others too")
    @APIResponse(responseCode = "204", description = "None is left")
    public Response endSessions(@PathParam("id") String id) {
        keeping.endSessions(Ids.inPath(Ids.USER, id));
        return Response.noContent().build();
    }

    /** Takes a second factor away. */
    @DELETE
    @Path("/{id}/second-factor")
    @Operation(
            operationId = "resetSecondFactor",
            summary = "Take a user's second factor away and end their sessions; they are told by mail")
    @APIResponse(responseCode = "422", description = "Somebody who acts for others too")
    @APIResponse(responseCode = "204", description = "There is none")
    public Response resetSecondFactor(@PathParam("id") String id) {
        keeping.resetSecondFactor(Ids.inPath(Ids.USER, id));
        return Response.noContent().build();
    }
}

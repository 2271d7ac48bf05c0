package io.nimbill.web.api;

import io.nimbill.party.Members;
import io.nimbill.party.UserRegistration;
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

/** The users of a party. */
@Path("/parties")
@Tag(name = "Users")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PartyMembershipsResource {

    @Inject
    private Members members;

    @Inject
    private UserRegistration registration;

    @Inject
    private Once once;

    /** Who has a role there. */
    @GET
    @Path("/{id}/memberships")
    @Operation(operationId = "listMemberships", summary = "List the users of a party with their roles")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MembershipList.class)))
    public MembershipList list(@PathParam("id") String id) {
        return new MembershipList(members.at(Ids.inPath(Ids.PARTY, id)).stream()
                .map(MembershipView::of)
                .toList());
    }

    /** Invites somebody. */
    @POST
    @Path("/{id}/memberships")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "inviteUser",
            summary =
                    "Give somebody a role at a party; they are mailed, with a link to choose a password when they have none")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewMembership.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MembershipView.class)))
    public Response invite(@PathParam("id") String id, Body body) {
        PublicId partyId = Ids.inPath(Ids.PARTY, id);
        NewMembership wanted = body.as(NewMembership.class);
        String role = Required.field("role", wanted.role());
        String email = Required.field("email", wanted.email());
        return once.answer(body.bytes(), () -> {
            PublicId made = registration.invite(partyId, email, wanted.displayName(), role);
            return Once.Made.created(
                    "/api/v1/memberships/" + made.prefixed(Ids.MEMBERSHIP), MembershipView.of(members.one(made)));
        });
    }
}

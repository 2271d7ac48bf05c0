package io.nimbill.web.api;

import io.nimbill.party.Members;
import io.nimbill.party.UserRegistration;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Users' roles at parties. */
@Path("/memberships")
@Tag(name = "Users")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class MembershipsResource {

    @Inject
    private Members members;

    @Inject
    private UserRegistration registration;

    @Inject
    private Once once;

    /** One membership. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getMembership", summary = "Read a user's role at a party")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MembershipView.class)))
    public MembershipView one(@PathParam("id") String id) {
        return MembershipView.of(members.one(Ids.inPath(Ids.MEMBERSHIP, id)));
    }

    /** Takes a role away. */
    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "withdrawMembership",
            summary = "Take a role away at once, and with it an invitation that was not used yet")
    @APIResponse(responseCode = "422", description = "One's own role, or that of the last administrator")
    @APIResponse(responseCode = "204", description = "It is gone")
    public Response withdraw(@PathParam("id") String id) {
        registration.withdraw(Ids.inPath(Ids.MEMBERSHIP, id));
        return Response.noContent().build();
    }

    /** Mails an invitation again. */
    @POST
    @Path("/{id}/invitations")
    @Operation(
            operationId = "resendInvitation",
            summary = "Mail an invitation again; the link of the mail before no longer works")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MembershipView.class)))
    public Response sendAgain(@PathParam("id") String id) {
        PublicId membershipId = Ids.inPath(Ids.MEMBERSHIP, id);
        return once.answer(new byte[0], () -> {
            registration.sendAgain(membershipId);
            return Once.Made.done(MembershipView.of(members.one(membershipId)));
        });
    }
}

package io.nimbill.web.api;

import io.nimbill.party.MemberFilter;
import io.nimbill.party.MemberRegister;
import io.nimbill.party.MemberState;
import io.nimbill.party.Members;
import io.nimbill.party.UserRegistration;
import io.nimbill.work.Placed;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
    private MemberRegister register;

    @Inject
    private Paging paging;

    @Inject
    private UserRegistration registration;

    @Inject
    private Once once;

    /** Who has a role there. */
    @GET
    @Path("/{id}/memberships")
    @Operation(
            operationId = "listMemberships",
            summary = "List the users of a party with their roles, the one who came first at the head")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MembershipPage.class)))
    public Page<MembershipView> list(
            @PathParam("id") String id,
            @Parameter(description = "Part of name or address") @QueryParam("words") String words,
            @Parameter(description = "Word of a ready-made role, or id of one that a party made") @QueryParam("role")
                    String role,
            @QueryParam("state") String state,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        PublicId partyId = Ids.inPath(Ids.PARTY, id);
        MemberFilter filter = new MemberFilter(words, role, Words.inQuery(MemberState.class, "state", state));
        return paging.wanted("memberships", limit, cursor)
                .after(
                        (after, size) -> register.after(partyId, filter, after, size),
                        Placed::place,
                        placed -> MembershipView.of(placed.row()));
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

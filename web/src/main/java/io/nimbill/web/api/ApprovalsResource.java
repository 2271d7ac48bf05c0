package io.nimbill.web.api;

import io.nimbill.approval.ApprovalRegister;
import io.nimbill.approval.ApprovalState;
import io.nimbill.approval.Approving;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Acts that wait for a second person. They are the operator's. */
@Path("/approvals")
@Tag(name = "Approvals", description = "Acts that wait for a second person")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ApprovalsResource {

    @Inject
    private Approving approving;

    @Inject
    private ApprovalRegister register;

    @Inject
    private Paging paging;

    @Inject
    private Once once;

    /** Requests, newest first. */
    @GET
    @Operation(operationId = "listApprovals", summary = "List requests, newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ApprovalPage.class)))
    public Page<ApprovalView> list(
            @QueryParam("state") String state, @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        ApprovalState chosen = Words.inQuery(ApprovalState.class, "state", state);
        return paging.wanted("approvals", limit, cursor)
                .after(
                        (after, size) -> register.after(chosen, after, size),
                        Placed::place,
                        placed -> ApprovalView.of(placed.row()));
    }

    /** One request. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getApproval", summary = "Read a request with what would change")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ApprovalView.class)))
    public ApprovalView one(@PathParam("id") String id) {
        return ApprovalView.of(approving.one(Ids.inPath(Ids.APPROVAL, id)));
    }

    /** Says why. */
    @POST
    @Path("/{id}/reasons")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "explainApproval", summary = "Say why it is asked for; only who asked may")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ApprovalReason.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ApprovalView.class)))
    public Response explain(@PathParam("id") String id, Body body) {
        PublicId request = Ids.inPath(Ids.APPROVAL, id);
        String reason = Required.field("reason", body.as(ApprovalReason.class).reason());
        return once.plain(Once.Made.done(ApprovalView.of(approving.explain(request, reason))));
    }

    /** Decides. */
    @POST
    @Path("/{id}/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideApproval",
            summary =
                    "Approve a request, which carries it out, or reject it; never by who asked, nor by their programs")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ApprovalDecision.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ApprovalView.class)))
    @APIResponse(responseCode = "412", description = "What it was based on has changed: it is outdated")
    public Response decide(@PathParam("id") String id, Body body) {
        PublicId request = Ids.inPath(Ids.APPROVAL, id);
        ApprovalDecision decision = body.as(ApprovalDecision.class);
        boolean yes = Required.field("approve", decision.approve());
        return once.plain(Once.Made.done(
                ApprovalView.of(yes ? approving.approve(request) : approving.reject(request, decision.note()))));
    }

    /** Takes it back. */
    @POST
    @Path("/{id}/withdrawals")
    @Operation(operationId = "withdrawApproval", summary = "Take a request back; only who asked may")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ApprovalView.class)))
    public Response withdraw(@PathParam("id") String id) {
        return once.plain(Once.Made.done(ApprovalView.of(approving.withdraw(Ids.inPath(Ids.APPROVAL, id)))));
    }
}

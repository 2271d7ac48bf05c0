package io.nimbill.web.api;

import io.nimbill.analysis.AuditFilter;
import io.nimbill.analysis.AuditRegister;
import io.nimbill.work.Placed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The trail: who did or tried what. */
@Path("/audit-events")
@Tag(name = "Audit", description = "Who did or tried what, to what, and what it changed")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class AuditEventsResource {

    @Inject
    private AuditRegister trail;

    @Inject
    private Paging paging;

    /** Rows of the trail, newest first. */
    @GET
    @Operation(
            operationId = "listAuditEvents",
            summary = "List what was done or refused, newest first; below the operator what the own branch did")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AuditEventPage.class)))
    public Page<AuditEventView> list(
            @BeanParam AuditChoice choice, @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        AuditFilter filter = choice.filter();
        return paging.wanted("audit-events", limit, cursor)
                .after(
                        (after, size) -> trail.after(filter, after, size),
                        Placed::place,
                        placed -> AuditEventView.of(placed.row()));
    }
}

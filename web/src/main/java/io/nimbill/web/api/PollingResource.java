package io.nimbill.web.api;

import io.nimbill.usage.PollingKeeping;
import io.nimbill.work.NotFound;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** When accounts with vendors are looked at for new deliveries. */
@Path("/partner-accounts")
@Tag(name = "Partner accounts")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PollingResource {

    @Inject
    private PollingKeeping keeping;

    /** The schedule of an account. */
    @GET
    @Path("/{id}/polling")
    @Operation(
            operationId = "getPolling",
            summary = "Read when an account with a vendor is looked at for new deliveries",
            description = "404 also for an account that is closed or only takes uploads.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PollingView.class)))
    public PollingView of(@PathParam("id") String id) {
        return keeping.of(Ids.inPath(Ids.PARTNER_ACCOUNT, id))
                .map(PollingView::of)
                .orElseThrow(NotFound::new);
    }

    /** Rewrites the schedule of an account. */
    @PUT
    @Path("/{id}/polling")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "writePolling",
            summary = "Set when an account with a vendor is looked at; the next look is due at once")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PollingFields.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PollingView.class)))
    public PollingView write(@PathParam("id") String id, Body body) {
        PollingFields wanted = body.as(PollingFields.class);
        return keeping.plan(Ids.inPath(Ids.PARTNER_ACCOUNT, id), wanted.everyMinutes(), wanted.stalledAfterHours())
                .map(PollingView::of)
                .orElseThrow(NotFound::new);
    }
}

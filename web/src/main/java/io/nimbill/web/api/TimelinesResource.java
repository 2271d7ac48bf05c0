package io.nimbill.web.api;

import io.nimbill.analysis.Timeline;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was done to one thing. */
@Path("/timelines")
@Tag(name = "Audit")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class TimelinesResource {

    private static final int MOST = 200;

    @Inject
    private Timeline timeline;

    /** The last 200 entries, newest first. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getTimeline",
            summary = "Read what was done to a thing that the caller may see, the last 200 acts, newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TimelineView.class)))
    public TimelineView one(@PathParam("id") String id) {
        return new TimelineView(
                timeline.of(id, MOST).stream().map(TimelineEntryView::of).toList());
    }
}

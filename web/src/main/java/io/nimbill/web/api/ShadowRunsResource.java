package io.nimbill.web.api;

import io.nimbill.rating.ShadowRuns;
import io.nimbill.work.NotFound;
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

/** What closed months would have come to with a draft of a price book. */
@Path("/price-book-versions/{id}/shadow-runs")
@Tag(name = "Price books")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ShadowRunsResource {

    private static final int USUAL_MONTHS = 3;

    @Inject
    private ShadowRuns runs;

    @Inject
    private Once once;

    /** The last one, if any. */
    @GET
    @Operation(operationId = "listShadowRuns", summary = "Read what closed months would have come to with a draft")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ShadowRunList.class)))
    public ShadowRunList list(@PathParam("id") String id) {
        return new ShadowRunList(runs.latest(Ids.inPath(Ids.PRICE_BOOK_VERSION, id)).stream()
                .map(ShadowRunView::of)
                .toList());
    }

    /** Asks for one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "requestShadowRun",
            summary = "Replay the last closed months with a draft; no charge changes",
            description = "It takes the place of the one before of the same draft.")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewShadowRun.class)))
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = ShadowRunView.class)))
    public Response request(@PathParam("id") String id, Body body) {
        PublicId versionId = Ids.inPath(Ids.PRICE_BOOK_VERSION, id);
        Integer months = body.as(NewShadowRun.class).months();
        return once.answer(body.bytes(), () -> {
            runs.request(versionId, months == null ? USUAL_MONTHS : months);
            return Once.Made.accepted("/api/v1/price-book-versions/" + id + "/shadow-runs", latest(versionId));
        });
    }

    private ShadowRunView latest(PublicId versionId) {
        return runs.latest(versionId).map(ShadowRunView::of).orElseThrow(NotFound::new);
    }
}

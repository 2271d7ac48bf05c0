package io.nimbill.web.api;

import io.nimbill.allocation.AllocationTags;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The tags whose values are kept with daily rows. */
@Path("/allocation-tags")
@Tag(name = "Cost centres")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class AllocationTagsResource {

    @Inject
    private AllocationTags tags;

    @Inject
    private Once once;

    /** The keys in their order. */
    @GET
    @Operation(operationId = "listAllocationTags", summary = "List the tags whose values are kept with daily rows")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AllocationTagList.class)))
    public AllocationTagList list() {
        return AllocationTagList.of(tags.keys());
    }

    /** Adds a key. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addAllocationTag",
            summary = "Keep the values of one more tag, from the next delivery on; at most five, none is taken away")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AllocationTagView.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AllocationTagList.class)))
    public Response add(Body body) {
        AllocationTagView wanted = body.as(AllocationTagView.class);
        return once.answer(
                body.bytes(),
                () -> Once.Made.created("/api/v1/allocation-tags", AllocationTagList.of(tags.add(wanted.key()))));
    }
}

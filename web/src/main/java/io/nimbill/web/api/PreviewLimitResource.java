package io.nimbill.web.api;

import io.nimbill.rating.PreviewLimits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** From which amount on the caller's own party wants to see what a delivery or a price change would do. */
@Path("/preview-limit")
@Tag(name = "Price books")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PreviewLimitResource {

    @Inject
    private PreviewLimits limits;

    /** The amount. */
    @GET
    @Operation(operationId = "getPreviewLimit", summary = "Read from which amount on previews are asked for")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PreviewLimitView.class)))
    public PreviewLimitView read() {
        return PreviewLimitView.of(limits.own());
    }

    /** Sets it. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setPreviewLimit",
            summary = "Set from which amount on deliveries are held and price changes confirmed")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PreviewLimitView.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PreviewLimitView.class)))
    public PreviewLimitView set(Body body) {
        return PreviewLimitView.of(limits.set(body.as(PreviewLimitView.class).amount()));
    }
}

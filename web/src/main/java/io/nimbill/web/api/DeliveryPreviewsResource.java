package io.nimbill.web.api;

import io.nimbill.rating.Previews;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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

/** What letting a held delivery count would do. */
@Path("/deliveries/{id}/previews")
@Tag(name = "Deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DeliveryPreviewsResource {

    @Inject
    private Previews previews;

    @Inject
    private Once once;

    /** The last one, if any. */
    @GET
    @Operation(
            operationId = "listDeliveryPreviews",
            summary = "Read what letting a held delivery count would do to what buyers are charged")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PreviewList.class)))
    public PreviewList list(@PathParam("id") String id) {
        return new PreviewList(previews.latestOfDelivery(Ids.inPath(Ids.DELIVERY, id)).stream()
                .map(PreviewView::of)
                .toList());
    }

    /** Asks for one. */
    @POST
    @Operation(
            operationId = "requestDeliveryPreview",
            summary = "Work out what letting a held delivery count would do; no charge changes",
            description = "It is asked for by itself when a delivery is held; one takes the place of the one before.")
    @APIResponse(
            responseCode = "202",
            content = @Content(schema = @Schema(implementation = ReceivedDeliveryView.class)))
    public Response request(@PathParam("id") String id) {
        PublicId deliveryId = Ids.inPath(Ids.DELIVERY, id);
        return once.answer(
                new byte[0],
                () -> Once.Made.accepted(
                        "/api/v1/deliveries/" + id + "/previews",
                        new ReceivedDeliveryView(
                                id, previews.ofDelivery(deliveryId).prefixed(Ids.OPERATION))));
    }
}

package io.nimbill.web.api;

import io.nimbill.rating.Previews;
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
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What activating a draft of a price book would do. */
@Path("/price-book-versions/{id}/previews")
@Tag(name = "Price books")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class VersionPreviewsResource {

    @Inject
    private Previews previews;

    @Inject
    private Once once;

    /** The last one, if any. */
    @GET
    @Operation(
            operationId = "listVersionPreviews",
            summary = "Read what activating a draft would do to months that are not locked")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PreviewList.class)))
    public PreviewList list(@PathParam("id") String id) {
        return new PreviewList(previews.latestOfVersion(Ids.inPath(Ids.PRICE_BOOK_VERSION, id)).stream()
                .map(PreviewView::of)
                .toList());
    }

    /** Asks for one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "requestVersionPreview",
            summary = "Work out what activating a draft would do; no charge changes",
            description = "It takes the place of the one before of the same draft.")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewPreview.class)))
    @APIResponse(
            responseCode = "202",
            content = @Content(schema = @Schema(implementation = RequestedPreviewView.class)))
    public Response request(@PathParam("id") String id, Body body) {
        PublicId versionId = Ids.inPath(Ids.PRICE_BOOK_VERSION, id);
        LocalDate from = body.as(NewPreview.class).validFrom();
        return once.answer(
                body.bytes(),
                () -> Once.Made.accepted(
                        "/api/v1/price-book-versions/" + id + "/previews",
                        new RequestedPreviewView(
                                previews.ofVersion(versionId, from).prefixed(Ids.OPERATION))));
    }
}

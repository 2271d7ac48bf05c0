package io.nimbill.web.api;

import io.nimbill.analysis.DeliveryDetail;
import io.nimbill.analysis.DeliveryRegister;
import io.nimbill.usage.DeliveryDecisions;
import io.nimbill.usage.DeliveryState;
import io.nimbill.work.Placed;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Deliveries of vendors: what came, what became of it, what is wrong with it. */
@Path("/deliveries")
@Tag(name = "Deliveries", description = "Vendor files: hand them in, see what became of them")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DeliveriesResource {

    @Inject
    private DeliveryRegister register;

    @Inject
    private DeliveryDecisions decisions;

    @Inject
    private Paging paging;

    @Inject
    private Once once;

    /** Deliveries, newest first. */
    @GET
    @Operation(operationId = "listDeliveries", summary = "List deliveries, newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DeliveryPage.class)))
    public Page<DeliveryView> list(
            @QueryParam("state") String state,
            @Parameter(description = "aws, microsoft or focus") @QueryParam("vendor") String vendor,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        DeliveryState wanted = Words.inQuery(DeliveryState.class, "state", state);
        String name = wanted == null ? null : wanted.name();
        return paging.wanted("deliveries", limit, cursor)
                .after(
                        (after, size) -> register.after(name, vendor, after, size),
                        Placed::place,
                        placed -> DeliveryView.of(placed.row()));
    }

    /** One delivery with its state. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getDelivery", summary = "Read a delivery with its state")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    public DeliveryView one(@PathParam("id") String id) {
        return DeliveryView.of(detail(id).head());
    }

    /** What is wrong with a delivery. */
    @GET
    @Path("/{id}/defects")
    @Operation(
            operationId = "listDefects",
            summary = "List what is wrong with a delivery: file, line, column, what to do")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DefectList.class)))
    public DefectList defects(@PathParam("id") String id) {
        DeliveryDetail detail = detail(id);
        return new DefectList(
                detail.defects().stream()
                        .map(row -> new DefectView(
                                row.file(), row.line(), row.column(), row.message(), row.code(), row.remedy()))
                        .toList(),
                detail.head().defectCount());
    }

    /** Lets a held delivery count. */
    @POST
    @Path("/{id}/confirmations")
    @Operation(operationId = "confirmDelivery", summary = "Let a held delivery count, in spite of what it was held for")
    @APIResponse(
            responseCode = "202",
            content = @Content(schema = @Schema(implementation = ReceivedDeliveryView.class)))
    public Response confirm(@PathParam("id") String id) {
        PublicId delivery = Ids.inPath(Ids.DELIVERY, id);
        return once.answer(
                new byte[0],
                () -> Once.Made.accepted(
                        "/api/v1/deliveries/" + id,
                        new ReceivedDeliveryView(id, decisions.confirm(delivery).prefixed(Ids.OPERATION))));
    }

    /** Puts a held delivery away. */
    @POST
    @Path("/{id}/discards")
    @Operation(operationId = "discardDelivery", summary = "Put a held delivery away; it will never count")
    @APIResponse(responseCode = "204")
    public Response discard(@PathParam("id") String id) {
        decisions.discard(Ids.inPath(Ids.DELIVERY, id));
        return Response.noContent().build();
    }

    private DeliveryDetail detail(String id) {
        return register.one(Ids.inPath(Ids.DELIVERY, id).prefixed(Ids.DELIVERY));
    }
}

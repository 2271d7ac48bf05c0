package io.nimbill.web.api;

import io.nimbill.analysis.PriceTouch;
import io.nimbill.catalog.prices.VendorPrice;
import io.nimbill.catalog.prices.VendorPrices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Prices of vendors that took the place of others. */
@Path("/vendor-price-changes")
@Tag(name = "Vendor prices")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PriceChangesResource {

    @Inject
    private VendorPrices prices;

    @Inject
    private PriceTouch touch;

    @Inject
    private Paging paging;

    /** The newest first. */
    @GET
    @Operation(operationId = "listVendorPriceChanges", summary = "List which prices of vendors changed, newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VendorPricePage.class)))
    public Page<VendorPriceView> list(
            @QueryParam("listId") String listId,
            @Parameter(description = "Stands in the SKU, the description or the service") @QueryParam("q") String text,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        VendorPrices.Wanted wanted = new VendorPrices.Wanted(Ids.inQuery(Ids.PRICE_LIST, "listId", listId), text);
        return paging.wanted("vendor-price-changes", limit, cursor)
                .afterNumber(
                        (before, most) -> prices.changesBefore(wanted, before, most),
                        VendorPrice::id,
                        VendorPriceView::of);
    }

    /** One of them. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getVendorPriceChange", summary = "Read a price of a vendor with the one before it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VendorPriceView.class)))
    public VendorPriceView one(@PathParam("id") String id) {
        return VendorPriceView.of(prices.one(Ids.inPath(Ids.VENDOR_PRICE, id)));
    }

    /** Whom it touches. */
    @GET
    @Path("/{id}/touched")
    @Operation(
            operationId = "listTouchedByVendorPrice",
            summary =
                    "Say whom a changed price touches: accounts that used it, rules that start from it, offers made of it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TouchedByPriceView.class)))
    public TouchedByPriceView touched(@PathParam("id") String id) {
        return TouchedByPriceView.of(touch.touched(Ids.inPath(Ids.VENDOR_PRICE, id)));
    }
}

package io.nimbill.web.api;

import io.nimbill.catalog.prices.PriceListKeeping;
import io.nimbill.catalog.prices.PriceSource;
import io.nimbill.catalog.prices.VendorPrice;
import io.nimbill.catalog.prices.VendorPriceList;
import io.nimbill.catalog.prices.VendorPrices;
import io.nimbill.vendor.PriceWish;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Price lists of vendors that are kept. */
@Path("/vendor-price-lists")
@Tag(name = "Vendor prices", description = "What vendors ask, kept, and what changed")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PriceListsResource {

    @Inject
    private PriceListKeeping keeping;

    @Inject
    private VendorPrices prices;

    @Inject
    private Paging paging;

    @Inject
    private Once once;

    /** All of them. */
    @GET
    @Operation(operationId = "listVendorPriceLists", summary = "List the price lists of vendors that are kept")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = KeptPriceLists.class)))
    public KeptPriceLists list(@QueryParam("partnerAccountId") String accountId) {
        return new KeptPriceLists(keeping.all(Ids.inQuery(Ids.PARTNER_ACCOUNT, "partnerAccountId", accountId)).stream()
                .map(KeptPriceListView::of)
                .toList());
    }

    /** Keeps one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "keepVendorPriceList",
            summary = "Keep a price list of a vendor from now on; it is read at once, and again every day")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewPriceList.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = KeptPriceListView.class)))
    public Response keep(Body body) {
        NewPriceList wanted = body.as(NewPriceList.class);
        PublicId account = Ids.inBody(Ids.PARTNER_ACCOUNT, "partnerAccountId", wanted.partnerAccountId());
        PriceSource source = Required.field("source", wanted.source());
        PriceWish wish = new PriceWish(wanted.service(), wanted.region(), wanted.currency(), wanted.sheet());
        return once.answer(body.bytes(), () -> {
            VendorPriceList list = keeping.keep(account, source, wish);
            return Once.Made.created(
                    "/api/v1/vendor-price-lists/" + list.publicId().prefixed(Ids.PRICE_LIST),
                    KeptPriceListView.of(list));
        });
    }

    /** One of them. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getVendorPriceList", summary = "Read how far a price list is that is kept")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = KeptPriceListView.class)))
    public KeptPriceListView one(@PathParam("id") String id) {
        return KeptPriceListView.of(keeping.one(Ids.inPath(Ids.PRICE_LIST, id)));
    }

    /** What stands in it now. */
    @GET
    @Path("/{id}/prices")
    @Operation(operationId = "listVendorPrices", summary = "List what a vendor asks, as a kept list said it last")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VendorPricePage.class)))
    public Page<VendorPriceView> prices(
            @PathParam("id") String id,
            @Parameter(description = "Stands in the SKU, the description or the service") @QueryParam("q") String text,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        VendorPriceList list = keeping.one(Ids.inPath(Ids.PRICE_LIST, id));
        VendorPrices.Wanted wanted = new VendorPrices.Wanted(list.publicId(), text);
        return paging.wanted("vendor-prices", limit, cursor)
                .afterNumber((after, most) -> prices.after(wanted, after, most), VendorPrice::id, VendorPriceView::of);
    }

    /** What could not be read. */
    @GET
    @Path("/{id}/defects")
    @Operation(
            operationId = "listVendorPriceDefects",
            summary = "List the lines of a price list that were not taken when it was read last; 500 at most")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PriceDefectList.class)))
    public PriceDefectList defects(@PathParam("id") String id) {
        return new PriceDefectList(keeping.defects(Ids.inPath(Ids.PRICE_LIST, id)).stream()
                .map(PriceDefectView::of)
                .toList());
    }

    /** Has it read. */
    @POST
    @Path("/{id}/readings")
    @Operation(operationId = "readVendorPriceList", summary = "Have a price list read now")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = PriceReadingView.class)))
    public Response read(@PathParam("id") String id) {
        PublicId listId = Ids.inPath(Ids.PRICE_LIST, id);
        return once.answer(new byte[0], () -> {
            String run = keeping.read(listId).prefixed(Ids.OPERATION);
            return Once.Made.accepted("/api/v1/job-runs/" + run, new PriceReadingView(run));
        });
    }

    /** Keeps it no more. */
    @POST
    @Path("/{id}/closure")
    @Operation(operationId = "endVendorPriceList", summary = "Keep a price list no more; what was known of it stays")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = KeptPriceListView.class)))
    public Response end(@PathParam("id") String id) {
        PublicId listId = Ids.inPath(Ids.PRICE_LIST, id);
        return once.answer(new byte[0], () -> Once.Made.done(KeptPriceListView.of(keeping.end(listId))));
    }
}

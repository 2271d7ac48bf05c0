package io.nimbill.web.api;

import io.nimbill.vendor.ListPrices;
import io.nimbill.vendor.PriceWish;
import io.nimbill.work.PublicId;
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

/** Prices as vendors publish them. */
@Path("/partner-accounts")
@Tag(name = "Partner accounts")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ListPricesResource {

    @Inject
    private ListPrices prices;

    @Inject
    private Paging paging;

    /** In the vendor's order. */
    @GET
    @Path("/{id}/list-prices")
    @Operation(
            operationId = "listPrices",
            summary = "Ask the vendor for its list prices, or for the partner's own price sheet",
            description =
                    "Read from the vendor at this moment. AWS needs service and region. Of Microsoft the retail prices are"
                            + " read, or with a sheet that of the market (region), which a user of the partner may read.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ListPricePage.class)))
    public Page<ListPriceView> list(
            @PathParam("id") String id,
            @Parameter(description = "AmazonEC2, Virtual Machines: as the vendor writes it") @QueryParam("service")
                    String service,
            @Parameter(description = "eu-central-1, westeurope; of a sheet the market, such as US")
                    @QueryParam("region")
                    String region,
            @Parameter(description = "ISO 4217, where the vendor offers a choice") @QueryParam("currency")
                    String currency,
            @Parameter(description = "azure_consumption, azure_reservations") @QueryParam("sheet") String sheet,
            @Parameter(description = "Stands in the SKU, the description or the service") @QueryParam("q") String text,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        PublicId account = Ids.inPath(Ids.PARTNER_ACCOUNT, id);
        PriceWish wish = new PriceWish(service, region, currency, sheet);
        return paging.wanted("list-prices", limit, cursor)
                .afterNumber(
                        (after, most) -> prices.page(account, wish, text, after, most),
                        ListPrices.Placed::place,
                        placed -> ListPriceView.of(placed.price()));
    }
}

package io.nimbill.web.api;

import io.nimbill.catalog.OfferDirectory;
import io.nimbill.catalog.OfferPrice;
import io.nimbill.catalog.OfferPricing;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What sellers ask for offers: the maker, and those below that sell them on. */
@Path("/offers/{id}/prices")
@Tag(name = "Catalogue")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class OfferPricesResource {

    @Inject
    private OfferPricing pricing;

    @Inject
    private OfferDirectory directory;

    @Inject
    private OfferViews views;

    @Inject
    private Once once;

    /** What one seller asks. */
    @GET
    @Operation(
            operationId = "listOfferPrices",
            summary =
                    "List what a seller asks its direct buyers for an offer, oldest first; the key's own party, or for"
                            + " the operator's people the maker, unless one is named")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OfferPriceList.class)))
    public OfferPriceList list(@PathParam("id") String id, @QueryParam("sellerId") String sellerId) {
        PublicId offerId = Ids.inPath(Ids.OFFER, id);
        PublicId seller = Ids.inQuery(Ids.PARTY, "sellerId", sellerId);
        return new OfferPriceList(
                pricing.ofSeller(offerId, seller == null ? directory.sellerOf(offerId) : seller).stream()
                        .map(views::view)
                        .toList());
    }

    /** Records a price. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "setOfferPrice", summary = "Record a price of an offer from a day on")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewOfferPrice.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OfferPriceView.class)))
    public Response set(@PathParam("id") String id, Body body) {
        PublicId offerId = Ids.inPath(Ids.OFFER, id);
        NewOfferPrice asked = body.as(NewOfferPrice.class);
        OfferPricing.Wanted wanted = new OfferPricing.Wanted(
                asked.buyerId() == null ? null : Ids.inBody(Ids.PARTY, "buyerId", asked.buyerId()),
                asked.customerType(),
                Required.currency("currency", asked.currency()),
                asked.amount(),
                Required.field("validFrom", asked.validFrom()));
        return once.answer(body.bytes(), () -> {
            PublicId seller = asked.sellerId() == null
                    ? directory.sellerOf(offerId)
                    : Ids.inBody(Ids.PARTY, "sellerId", asked.sellerId());
            OfferPrice price = pricing.set(offerId, seller, wanted);
            return Once.Made.created("/api/v1/offers/" + id + "/prices", views.view(price));
        });
    }
}

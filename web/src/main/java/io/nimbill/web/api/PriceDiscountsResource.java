package io.nimbill.web.api;

import io.nimbill.pricing.Discount;
import io.nimbill.pricing.DiscountWriting;
import io.nimbill.pricing.PriceBookDirectory;
import io.nimbill.pricing.PriceDiscount;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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

/** Discounts of drafts. */
@Path("/price-discounts")
@Tag(name = "Price books")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PriceDiscountsResource {

    @Inject
    private DiscountWriting writing;

    @Inject
    private PriceBookDirectory directory;

    @Inject
    private PriceRules rules;

    /** One discount, with its ETag. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getPriceDiscount", summary = "Read a discount")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PriceDiscountView.class)))
    public Response one(@PathParam("id") String id) {
        return tagged(directory.discount(Ids.inPath(Ids.PRICE_DISCOUNT, id)));
    }

    /** Rewrites a discount as a whole. */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changePriceDiscount", summary = "Rewrite a discount of a draft as a whole")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PriceDiscountFields.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PriceDiscountView.class)))
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Body body) {
        PublicId discountId = Ids.inPath(Ids.PRICE_DISCOUNT, id);
        directory.discount(discountId);
        long version = Versioned.required(ifMatch);
        Discount written = rules.discount(body.as(PriceDiscountFields.class));
        return tagged(writing.change(discountId, written, version));
    }

    /** Takes a discount out of a draft. */
    @DELETE
    @Path("/{id}")
    @Operation(operationId = "removePriceDiscount", summary = "Take a discount out of a draft")
    @APIResponse(responseCode = "204", description = "It is gone")
    public Response remove(@PathParam("id") String id) {
        writing.remove(Ids.inPath(Ids.PRICE_DISCOUNT, id));
        return Response.noContent().build();
    }

    private Response tagged(PriceDiscount discount) {
        return Response.ok(rules.view(discount))
                .tag(Versioned.tag(discount.version()))
                .build();
    }
}

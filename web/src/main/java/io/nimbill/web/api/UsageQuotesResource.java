package io.nimbill.web.api;

import io.nimbill.catalog.prices.PricedSku;
import io.nimbill.rating.UsageQuoting;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What vendor usage would cost a buyer before it is used. */
@Path("/parties/{id}/usage-quotes")
@Tag(name = "Subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class UsageQuotesResource {

    @Inject
    private UsageQuoting quoting;

    /** What a quantity would cost. */
    @GET
    @Operation(
            operationId = "quoteUsage",
            summary = "Say what vendor usage would cost a client or reseller at its own prices",
            description =
                    "As if nothing else were used in the month, from the vendors' public price lists. Vendor, SKU and region as"
                            + " usage-quotes/skus lists them. Without view-margin: direct buyers of one's own party, or oneself"
                            + " as a client.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UsageQuoteView.class)))
    @APIResponse(
            responseCode = "422",
            description =
                    "Refused: no kept list knows the SKU, nobody on the way sells it, the quantity is none, or it would tell a"
                            + " margin")
    public UsageQuoteView quote(
            @PathParam("id") String id,
            @QueryParam("vendor") String vendor,
            @QueryParam("sku") String sku,
            @QueryParam("region") String region,
            @Parameter(description = "A decimal above zero; 1 unless given") @QueryParam("quantity") String quantity,
            @Parameter(description = "UTC day of the usage; today unless given") @QueryParam("day") String day) {
        PublicId buyer = Ids.inPath(Ids.PARTY, id);
        PricedSku wanted = new PricedSku(vendor, "", sku, region == null ? "" : region, "", "");
        return UsageQuoteView.of(quoting.quote(buyer, wanted, quantity(quantity), day(day)));
    }

    /** What could be used. */
    @GET
    @Path("/skus")
    @Operation(
            operationId = "listQuotableUsage",
            summary =
                    "List what vendors price by use in public lists, with a text in its code, service or description; 50 at most")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PricedSkuList.class)))
    @APIResponse(
            responseCode = "422",
            description = "Refused: the operator buys from nobody here, or it would tell a margin")
    public PricedSkuList skus(
            @PathParam("id") String id, @Parameter(description = "Two letters or more") @QueryParam("q") String text) {
        return new PricedSkuList(quoting.skus(Ids.inPath(Ids.PARTY, id), text).stream()
                .map(PricedSkuView::of)
                .toList());
    }

    private static BigDecimal quantity(String text) {
        if (text != null && !text.matches("[0-9]{1,12}([.][0-9]{1,6})?")) {
            throw ApiProblem.ofParameter("quantity", "malformed", "A decimal above zero, such as 730.");
        }
        return text == null ? BigDecimal.ONE : new BigDecimal(text);
    }

    private static LocalDate day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw ApiProblem.ofParameter("day", "malformed", "A day such as 2026-11-30.");
        }
    }
}

package io.nimbill.web.api;

import io.nimbill.pricing.DiscountWriting;
import io.nimbill.pricing.PriceBookDirectory;
import io.nimbill.pricing.PriceDiscount;
import io.nimbill.pricing.PriceRule;
import io.nimbill.pricing.PriceWriting;
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
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Versions of price books and their rules. */
@Path("/price-book-versions")
@Tag(name = "Price books")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PriceBookVersionsResource {

    @Inject
    private PriceBookDirectory directory;

    @Inject
    private PriceWriting writing;

    @Inject
    private DiscountWriting discountWriting;

    @Inject
    private PriceRules rules;

    @Inject
    private Once once;

    /** One version. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getPriceBookVersion", summary = "Read a version of a price book")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PriceBookVersionView.class)))
    public PriceBookVersionView one(@PathParam("id") String id) {
        return PriceBookVersionView.of(directory.version(Ids.inPath(Ids.PRICE_BOOK_VERSION, id)));
    }

    /** Activates a draft. */
    @POST
    @Path("/{id}/activation")
    @Operation(
            operationId = "activatePriceBookVersion",
            summary = "Activate a draft: it prices usage from its first day on")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PriceBookVersionView.class)))
    public Response activate(
            @PathParam("id") String id,
            @Parameter(
                            description =
                                    "By how much its preview says that sales move, such as 1234.56: asked for where the"
                                            + " seller has set an amount and this is more")
                    @QueryParam("confirmedMove")
                    String confirmedMove) {
        PublicId versionId = Ids.inPath(Ids.PRICE_BOOK_VERSION, id);
        BigDecimal confirmed = Words.amountInQuery("confirmedMove", confirmedMove);
        return once.answer(
                new byte[0], () -> Once.Made.done(PriceBookVersionView.of(writing.activate(versionId, confirmed))));
    }

    /** The rules of a version. */
    @GET
    @Path("/{id}/rules")
    @Operation(
            operationId = "listPriceRules",
            summary = "List the rules of a version, in the order in which they were written")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PriceRuleList.class)))
    public PriceRuleList rules(@PathParam("id") String id) {
        return new PriceRuleList(directory.rules(Ids.inPath(Ids.PRICE_BOOK_VERSION, id)).stream()
                .map(rules::view)
                .toList());
    }

    /** The discounts of a version. */
    @GET
    @Path("/{id}/discounts")
    @Operation(
            operationId = "listPriceDiscounts",
            summary = "List the discounts of a version, in the order in which they were written")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PriceDiscountList.class)))
    public PriceDiscountList discounts(@PathParam("id") String id) {
        return new PriceDiscountList(directory.discounts(Ids.inPath(Ids.PRICE_BOOK_VERSION, id)).stream()
                .map(rules::view)
                .toList());
    }

    /** Adds a discount to a draft. */
    @POST
    @Path("/{id}/discounts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addPriceDiscount",
            summary = "Add a discount to a draft: on a service, on a bundle, or for several services of a vendor")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PriceDiscountFields.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PriceDiscountView.class)))
    public Response addDiscount(@PathParam("id") String id, Body body) {
        PublicId versionId = Ids.inPath(Ids.PRICE_BOOK_VERSION, id);
        PriceDiscountFields fields = body.as(PriceDiscountFields.class);
        return once.answer(body.bytes(), () -> {
            PriceDiscount discount = discountWriting.add(versionId, rules.discount(fields));
            return Once.Made.created(
                    "/api/v1/price-discounts/" + discount.publicId().prefixed(Ids.PRICE_DISCOUNT),
                    rules.view(discount));
        });
    }

    /** Adds a rule to a draft. */
    @POST
    @Path("/{id}/rules")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addPriceRule", summary = "Add a rule to a draft; a tie with another rule is refused")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PriceRuleFields.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PriceRuleView.class)))
    public Response add(@PathParam("id") String id, Body body) {
        PublicId versionId = Ids.inPath(Ids.PRICE_BOOK_VERSION, id);
        PriceRuleFields fields = body.as(PriceRuleFields.class);
        return once.answer(body.bytes(), () -> {
            PriceRule rule = writing.addRule(versionId, rules.terms(fields));
            return Once.Made.created(
                    "/api/v1/price-rules/" + rule.publicId().prefixed(Ids.PRICE_RULE), rules.view(rule));
        });
    }
}

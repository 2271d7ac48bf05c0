package io.nimbill.web.api;

import io.nimbill.time.BillingPeriod;
import io.nimbill.vendor.VendorCosts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a vendor itself says a month costs, to compare with its files; never what is billed. */
@Path("/partner-accounts")
@Tag(name = "Partner accounts")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class VendorCostsResource {

    @Inject
    private VendorCosts costs;

    @Inject
    private Clock clock;

    /** Per account of the vendor. */
    @GET
    @Path("/{id}/vendor-costs")
    @Operation(
            operationId = "listVendorCosts",
            summary = "Ask the vendor what a month costs, per account",
            description =
                    "The vendor may charge for each request: an answer is good for half a day, and the requests of a"
                            + " day are limited (nimbill.vendor.paid.requests).")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VendorCostList.class)))
    public VendorCostList costs(
            @PathParam("id") String id,
            @Parameter(description = "Such as 2026-11; the running one unless given") @QueryParam("month")
                    String month) {
        return new VendorCostList(costs.costs(Ids.inPath(Ids.PARTNER_ACCOUNT, id), period(month)).stream()
                .map(VendorCostView::of)
                .toList());
    }

    /** Of all accounts together. */
    @GET
    @Path("/{id}/vendor-forecasts")
    @Operation(
            operationId = "getVendorForecast",
            summary = "Ask the vendor what it expects from today to the end of a month")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VendorCostList.class)))
    public VendorCostList forecast(
            @PathParam("id") String id,
            @Parameter(description = "Such as 2026-11; the running one unless given") @QueryParam("month")
                    String month) {
        return new VendorCostList(
                List.of(VendorCostView.of(costs.forecast(Ids.inPath(Ids.PARTNER_ACCOUNT, id), period(month)))));
    }

    private BillingPeriod period(String month) {
        YearMonth asked = Words.monthInQuery("month", month);
        return BillingPeriod.of(asked == null ? YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)) : asked);
    }
}

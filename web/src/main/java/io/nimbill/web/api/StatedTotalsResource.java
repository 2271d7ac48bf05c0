package io.nimbill.web.api;

import io.nimbill.usage.VendorBillTotals;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the invoices of a vendor ask for, as somebody read it there. */
@Path("/vendor-periods/{partnerAccountId}/{periodStart}/stated-totals")
@Tag(name = "Vendor periods")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class StatedTotalsResource {

    @Inject
    private VendorBillTotals totals;

    /** All of a bill. */
    @GET
    @Operation(operationId = "listStatedTotals", summary = "List the totals stated of a vendor's bill")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StatedTotalList.class)))
    public StatedTotalList list(
            @PathParam("partnerAccountId") String partnerAccountId,
            @Parameter(description = "First day of the period") @PathParam("periodStart") String periodStart) {
        return list(Ids.inPath(Ids.PARTNER_ACCOUNT, partnerAccountId), Words.dayInQuery("periodStart", periodStart));
    }

    /** States one. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "stateVendorTotal",
            summary = "State what a vendor's invoice asks for",
            description =
                    "Where its files hold another sum, the difference becomes a row of kind adjustment on the first"
                            + " day of the period, which is disposed of as the account's payer rows are.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = StatedTotalFields.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StatedTotalList.class)))
    public StatedTotalList state(
            @PathParam("partnerAccountId") String partnerAccountId,
            @Parameter(description = "First day of the period") @PathParam("periodStart") String periodStart,
            Body body) {
        PublicId account = Ids.inPath(Ids.PARTNER_ACCOUNT, partnerAccountId);
        LocalDate start = Words.dayInQuery("periodStart", periodStart);
        StatedTotalFields wanted = body.as(StatedTotalFields.class);
        totals.state(account, start, wanted.vendorInvoice(), wanted.currency(), wanted.total());
        return list(account, start);
    }

    /** Takes one back. */
    @DELETE
    @Operation(
            operationId = "withdrawVendorTotal",
            summary = "Take a stated total back: the invoice is taken to ask for what its file says")
    @APIResponse(responseCode = "204", description = "Taken back")
    public Response withdraw(
            @PathParam("partnerAccountId") String partnerAccountId,
            @Parameter(description = "First day of the period") @PathParam("periodStart") String periodStart,
            @Parameter(description = "Number of the invoice; absent for the whole month's bill")
                    @QueryParam("vendorInvoice")
                    String vendorInvoice,
            @Parameter(required = true, description = "ISO 4217") @QueryParam("currency") String currency) {
        PublicId account = Ids.inPath(Ids.PARTNER_ACCOUNT, partnerAccountId);
        LocalDate start = Words.dayInQuery("periodStart", periodStart);
        totals.withdraw(account, start, vendorInvoice, currency);
        return Response.noContent().build();
    }

    private StatedTotalList list(PublicId account, LocalDate start) {
        return new StatedTotalList(
                totals.of(account, start).stream().map(StatedTotalView::of).toList());
    }
}

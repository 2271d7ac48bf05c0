package io.nimbill.web.api;

import io.nimbill.reconciliation.JoinedLines;
import io.nimbill.usage.VendorPeriods;
import io.nimbill.vendor.PartnerAccount;
import io.nimbill.vendor.VendorAccountKeeping;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The vendors' billing periods: how complete they are, closing them and opening them again. */
@Path("/vendor-periods")
@Tag(name = "Vendor periods", description = "A vendor's month: closed, it may be billed")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class VendorPeriodsResource {

    @Inject
    private VendorPeriods periods;

    @Inject
    private VendorAccountKeeping accounts;

    @Inject
    private JoinedLines joinedLines;

    @Inject
    private Once once;

    /** All periods. */
    @GET
    @Operation(operationId = "listVendorPeriods", summary = "List the vendors' billing periods with their states")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VendorPeriodList.class)))
    public VendorPeriodList list() {
        return new VendorPeriodList(accounts.accounts().stream()
                .flatMap(account -> views(account).stream())
                .toList());
    }

    /** Closes a period. */
    @POST
    @Path("/{partnerAccountId}/{periodStart}/closings")
    @Operation(operationId = "closeVendorPeriod", summary = "Close a period: from now on it may be billed")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VendorPeriodView.class)))
    public Response close(
            @PathParam("partnerAccountId") String partnerAccountId,
            @Parameter(description = "First day of the period") @PathParam("periodStart") String periodStart) {
        PublicId account = Ids.inPath(Ids.PARTNER_ACCOUNT, partnerAccountId);
        LocalDate start = Words.dayInQuery("periodStart", periodStart);
        return once.answer(new byte[0], () -> {
            periods.close(account, start);
            return Once.Made.done(one(account, start));
        });
    }

    /** Opens a period again. */
    @POST
    @Path("/{partnerAccountId}/{periodStart}/reopenings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reopenVendorPeriod",
            summary = "Open a closed period again, with a reason; issued documents stay")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PeriodReason.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VendorPeriodView.class)))
    public Response reopen(
            @PathParam("partnerAccountId") String partnerAccountId,
            @Parameter(description = "First day of the period") @PathParam("periodStart") String periodStart,
            Body body) {
        PublicId account = Ids.inPath(Ids.PARTNER_ACCOUNT, partnerAccountId);
        LocalDate start = Words.dayInQuery("periodStart", periodStart);
        String reason = body.as(PeriodReason.class).reason();
        return once.answer(body.bytes(), () -> {
            periods.reopen(account, start, reason);
            return Once.Made.done(one(account, start));
        });
    }

    /** Lines that repeat what another file has in detail. */
    @GET
    @Path("/{partnerAccountId}/{periodStart}/joined-lines")
    @Operation(
            operationId = "listJoinedLines",
            summary = "Compare the usage lines of a reconciliation with the daily-rated detail",
            description = "These lines are outside the sums. A difference keeps the period open.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = JoinedLineList.class)))
    public JoinedLineList joinedLines(
            @PathParam("partnerAccountId") String partnerAccountId,
            @Parameter(description = "First day of the period") @PathParam("periodStart") String periodStart) {
        PublicId account = Ids.inPath(Ids.PARTNER_ACCOUNT, partnerAccountId);
        return new JoinedLineList(joinedLines.of(account, Words.dayInQuery("periodStart", periodStart)).stream()
                .map(JoinedLineView::of)
                .toList());
    }

    private VendorPeriodView one(PublicId account, LocalDate start) {
        return views(accounts.account(account)).stream()
                .filter(view -> view.periodStart().equals(start.toString()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<VendorPeriodView> views(PartnerAccount account) {
        return periods.of(account.publicId()).stream()
                .map(period -> VendorPeriodView.of(account, period))
                .toList();
    }
}

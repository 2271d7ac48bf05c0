package io.nimbill.web.api;

import io.nimbill.usage.VendorPeriod;
import io.nimbill.usage.VendorPeriods;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The close of a vendor's period, step by step. */
@Path("/vendor-periods/{partnerAccountId}/{periodStart}/steps")
@Tag(name = "Vendor periods")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PeriodStepsResource {

    @Inject
    private VendorPeriods periods;

    @Inject
    private Once once;

    /** Where it stands. */
    @GET
    @Operation(
            operationId = "getPeriodSteps",
            summary = "Read how far the close of a period is, and what stands in the way of the next step")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PeriodStepsView.class)))
    public PeriodStepsView steps(
            @PathParam("partnerAccountId") String partnerAccountId,
            @Parameter(description = "First day of the period") @PathParam("periodStart") String periodStart) {
        return view(Ids.inPath(Ids.PARTNER_ACCOUNT, partnerAccountId), Words.dayInQuery("periodStart", periodStart));
    }

    /** Takes the next step. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "takePeriodStep",
            summary = "Take the next step of the close of a period",
            description = "Rated, proved and invoiced are taken by themselves too, once nothing speaks against them.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewPeriodStep.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PeriodStepsView.class)))
    public Response take(
            @PathParam("partnerAccountId") String partnerAccountId,
            @Parameter(description = "First day of the period") @PathParam("periodStart") String periodStart,
            Body body) {
        PublicId account = Ids.inPath(Ids.PARTNER_ACCOUNT, partnerAccountId);
        LocalDate start = Words.dayInQuery("periodStart", periodStart);
        NewPeriodStep wanted = body.as(NewPeriodStep.class);
        Required.field("step", wanted.step());
        return once.answer(body.bytes(), () -> {
            periods.advance(account, start, wanted.step(), wanted.reason());
            return Once.Made.done(view(account, start));
        });
    }

    private PeriodStepsView view(PublicId account, LocalDate start) {
        VendorPeriod period = periods.of(account).stream()
                .filter(each -> each.period().start().equals(start))
                .findFirst()
                .orElseThrow(NotFound::new);
        return PeriodStepsView.of(period.step(), periods.inTheWay(account, start), periods.steps(account, start));
    }
}

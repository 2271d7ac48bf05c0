package io.nimbill.web.api;

import io.nimbill.invoice.TaxKeeping;
import io.nimbill.work.NotFound;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Standard rates of tax by country, from day to day. */
@Path("/tax-rates")
@Tag(name = "Setup")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class TaxRatesResource {

    @Inject
    private TaxKeeping taxes;

    @Inject
    private Once once;

    @Inject
    private Clock clock;

    /** The rate of a country. */
    @GET
    @Operation(
            operationId = "getTaxRate",
            summary = "Read the standard rate of a country on a day; 404 where none is known")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TaxRateView.class)))
    public TaxRateView read(
            @Parameter(required = true, description = "ISO 3166-1") @QueryParam("country") String country,
            @Parameter(description = "Today unless given") @QueryParam("day") String day) {
        if (country == null) {
            throw ApiProblem.ofParameter("country", "required", "This parameter is required.");
        }
        LocalDate asked = Optional.ofNullable(Words.dayInQuery("day", day))
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return TaxRateView.of(country, taxes.standard(country, asked).orElseThrow(NotFound::new), asked);
    }

    /** Another rate. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeTaxRate",
            summary = "Have another standard rate of a country begin on a day; the one before ends there")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TaxRateFields.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TaxRateView.class)))
    public Response change(Body body) {
        TaxRateFields wanted = body.as(TaxRateFields.class);
        String country = Required.field("country", wanted.country());
        LocalDate from = Required.field("taxFrom", wanted.taxFrom());
        Required.field("taxPercent", wanted.taxPercent());
        return once.answer(body.bytes(), () -> {
            taxes.changeStandard(country, wanted.taxPercent(), from);
            return Once.Made.done(TaxRateView.of(country, wanted.taxPercent(), from));
        });
    }
}

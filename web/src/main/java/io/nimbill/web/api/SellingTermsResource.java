package io.nimbill.web.api;

import io.nimbill.pricing.PriceBook;
import io.nimbill.setup.SellingConfiguration;
import io.nimbill.setup.SellingTerms;
import io.nimbill.web.entry.Problem;
import io.nimbill.work.NotFound;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The operator's usual percentages: a short way to its price book. */
@Path("/selling-terms")
@Tag(name = "Prices")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SellingTermsResource {

    @Inject
    private SellingConfiguration selling;

    @Inject
    private Clock clock;

    /** The percentages of today. */
    @GET
    @Operation(operationId = "getSellingTerms", summary = "Read the operator's usual percentages from its price book")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SellingTermsView.class)))
    public SellingTermsView read() {
        SellingTerms terms = selling.terms().orElseThrow(NotFound::new);
        PriceBook book = selling.book().orElseThrow(NotFound::new);
        return new SellingTermsView(
                MoneyView.text(terms.general()),
                MoneyView.text(terms.amazon()),
                MoneyView.text(terms.microsoft()),
                null,
                book.publicId().prefixed(Ids.PRICE_BOOK));
    }

    /** Writes the first price book, or a new version of the one that prices all buyers. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "writeSellingTerms",
            summary = "Sell at these percentages from a day on: a new version of the price book of all buyers")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SellingTermsView.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SellingTermsView.class)))
    public SellingTermsView write(Body body) {
        SellingTermsView wanted = body.as(SellingTermsView.class);
        LocalDate first = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).withDayOfMonth(1);
        selling.write(
                "Standard prices",
                decimal("general", wanted.general()),
                decimal("amazon", wanted.amazon()),
                decimal("microsoft", wanted.microsoft()),
                wanted.validFrom() == null ? first : wanted.validFrom());
        return read();
    }

    private static BigDecimal decimal(String field, String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches("-?[0-9]{1,12}(\\.[0-9]{1,12})?")) {
            throw new ApiProblem(Problem.ofField(422, "malformed", "/" + field, "Has to be a decimal."));
        }
        return new BigDecimal(text);
    }
}

package io.nimbill.web.api;

import io.nimbill.subscription.Quoting;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What offers would cost a client before it orders. */
@Path("/parties/{id}/offers")
@Tag(name = "Subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class QuotesResource {

    @Inject
    private Quoting quoting;

    /** What a client can order. */
    @GET
    @Operation(
            operationId = "quoteOffers",
            summary = "List what a client can order, with what a quantity of each would cost it at its own prices")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = QuoteList.class)))
    @APIResponse(responseCode = "422", description = "Refused: it is no client, or the quantity is none")
    public QuoteList list(
            @PathParam("id") String id,
            @QueryParam("quantity") String quantity,
            @QueryParam("startsOn") String startsOn) {
        PublicId clientId = Ids.inPath(Ids.PARTY, id);
        return new QuoteList(quoting.offersFor(clientId, quantity(quantity), day(startsOn)).stream()
                .map(QuoteView::of)
                .toList());
    }

    private static BigDecimal quantity(String text) {
        if (text != null && !text.matches("[0-9]{1,9}([.][0-9]{1,6})?")) {
            throw ApiProblem.ofParameter("quantity", "malformed", "A decimal above zero, such as 12.");
        }
        return text == null ? BigDecimal.ONE : new BigDecimal(text);
    }

    private static LocalDate day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw ApiProblem.ofParameter("startsOn", "malformed", "A day such as 2026-11-30.");
        }
    }
}

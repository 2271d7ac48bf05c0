package io.nimbill.web.api;

import io.nimbill.analysis.Promotions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Promotions before they end. */
@Path("/promotions")
@Tag(name = "Price books")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PromotionsResource {

    @Inject
    private Promotions promotions;

    @Inject
    private Clock clock;

    /** What ends soon. */
    @GET
    @Operation(
            operationId = "listPromotions",
            summary = "List the named rules and the discounts of the branch that end within so many days")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PromotionList.class)))
    public PromotionList list(@Parameter(description = "1 to 366; 60 unless given") @QueryParam("days") String days) {
        int ahead = days == null ? Promotions.USUAL_DAYS : parsed(days);
        return new PromotionList(promotions.ending(LocalDate.now(clock), ahead).stream()
                .map(PromotionView::of)
                .toList());
    }

    private static int parsed(String days) {
        if (!days.matches("[1-9][0-9]{0,2}") || Integer.parseInt(days) > Promotions.MOST_DAYS) {
            throw ApiProblem.ofParameter(
                    "days", "days-out-of-bounds", "Has to be a number from 1 to " + Promotions.MOST_DAYS + ".");
        }
        return Integer.parseInt(days);
    }
}

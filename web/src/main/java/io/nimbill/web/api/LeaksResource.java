package io.nimbill.web.api;

import io.nimbill.reconciliation.LeakFinder;
import io.nimbill.reconciliation.LeakKind;
import io.nimbill.work.Sorting;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where sellers lose money. */
@Path("/leaks")
@Tag(name = "Leaks", description = "Where sellers lose money")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class LeaksResource {

    @Inject
    private LeakFinder finder;

    /** What was found last. */
    @GET
    @Operation(
            operationId = "listLeaks",
            summary = "List where the caller and sellers below it lose money, as the job find-leaks found it last")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LeakList.class)))
    public LeakList list(
            @Parameter(
                            description = "UNASSIGNED, NO_PRICE, ZERO_PRICE, BELOW_BUY, EXPIRED_PROMOTION, LOST_CREDIT,"
                                    + " SEATS_NOT_ORDERED or SEATS_NOT_BILLED; all unless"
                                    + " given")
                    @QueryParam("kind")
                    String kind) {
        return new LeakList(finder.leaks(Words.inQuery(LeakKind.class, "kind", kind), Sorting.NONE).stream()
                .map(LeakView::of)
                .toList());
    }
}

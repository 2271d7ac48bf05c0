package io.nimbill.web.api;

import io.nimbill.analysis.UnbilledSide;
import io.nimbill.analysis.UnbilledUsage;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.PartyKind;
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

/** What has been used and not been invoiced, by client, cloud account and subscription. */
@Path("/unbilled-usage")
@Tag(name = "Charges")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class UnbilledUsageResource {

    @Inject
    private UnbilledUsage unbilled;

    @Inject
    private CurrentCaller currentCaller;

    /** The sums of one side. */
    @GET
    @Operation(
            operationId = "listUnbilledUsage",
            summary = "List what has been used and not been invoiced, by client, cloud account and subscription")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UnbilledUsageList.class)))
    public UnbilledUsageList list(
            @Parameter(
                            description =
                                    "OWN: the caller will invoice it; BELOW: sellers below will; OWED: the caller will be"
                                            + " invoiced. OWN unless given; for a client OWED")
                    @QueryParam("side")
                    String side) {
        UnbilledSide wanted = Words.inQuery(UnbilledSide.class, "side", side);
        if (wanted == null) {
            wanted = currentCaller.get().place().kind() == PartyKind.CLIENT ? UnbilledSide.OWED : UnbilledSide.OWN;
        }
        return new UnbilledUsageList(
                unbilled.of(wanted).stream().map(UnbilledUsageView::of).toList(),
                unbilled.completeness(wanted).stream()
                        .map(VendorProgressView::of)
                        .toList());
    }
}

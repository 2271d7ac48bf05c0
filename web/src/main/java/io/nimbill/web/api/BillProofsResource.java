package io.nimbill.web.api;

import io.nimbill.reconciliation.BillProofs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The proof of a vendor's bill. */
@Path("/vendor-periods/{partnerAccountId}/{periodStart}/proof")
@Tag(name = "Vendor periods")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class BillProofsResource {

    @Inject
    private BillProofs proofs;

    /** As things stand. */
    @GET
    @Operation(
            operationId = "getBillProof",
            summary = "Read the proof of a vendor's bill: where each cent of it went, level by level",
            description = "Per invoice of the vendor. A period is closed at a difference of zero only.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BillProofView.class)))
    public BillProofView proof(
            @PathParam("partnerAccountId") String partnerAccountId,
            @Parameter(description = "First day of the period") @PathParam("periodStart") String periodStart) {
        return BillProofView.of(proofs.of(
                Ids.inPath(Ids.PARTNER_ACCOUNT, partnerAccountId), Words.dayInQuery("periodStart", periodStart)));
    }
}

package io.nimbill.web.api;

import io.nimbill.reconciliation.OwnProofs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The proof of the caller's own level. */
@Path("/own-proofs")
@Tag(name = "Charges")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class OwnProofsResource {

    @Inject
    private OwnProofs proofs;

    /** The last months. */
    @GET
    @Operation(
            operationId = "listOwnProofs",
            summary = "Read what became of all that the caller was charged by its seller, month by month")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OwnProofList.class)))
    public OwnProofList list() {
        return new OwnProofList(proofs.months().stream().map(OwnProofView::of).toList());
    }
}

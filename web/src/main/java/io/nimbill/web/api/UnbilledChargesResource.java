package io.nimbill.web.api;

import io.nimbill.invoice.UnbilledCharge;
import io.nimbill.invoice.UnbilledCharges;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Parties;
import io.nimbill.party.Party;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is sold and not yet invoiced. */
@Path("/unbilled-charges")
@Tag(name = "Charges", description = "What is sold: sums not yet invoiced, single charges, and how each came to be")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class UnbilledChargesResource {

    @Inject
    private UnbilledCharges unbilled;

    @Inject
    private Parties parties;

    @Inject
    private CurrentCaller currentCaller;

    /** All keys with something due. */
    @GET
    @Operation(operationId = "listUnbilledCharges", summary = "List what is sold and not yet invoiced, per key")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UnbilledChargeList.class)))
    public UnbilledChargeList list(
            @Parameter(description = "What one seller of the branch has still to invoice") @QueryParam("sellerId")
                    String sellerId,
            @Parameter(description = "What one buyer of the branch has still to be invoiced") @QueryParam("buyerId")
                    String buyerId) {
        PublicId seller = Ids.inQuery(Ids.PARTY, "sellerId", sellerId);
        PublicId buyer = Ids.inQuery(Ids.PARTY, "buyerId", buyerId);
        if (seller != null && buyer != null) {
            throw ApiProblem.ofParameter("buyerId", "one-of-two", "Choose by seller or by buyer, not by both.");
        }
        return new UnbilledChargeList(
                chosen(seller, buyer).stream().map(this::view).toList());
    }

    private List<UnbilledCharge> chosen(PublicId seller, PublicId buyer) {
        if (seller != null) {
            return unbilled.ofSeller(seller);
        }
        return buyer != null ? unbilled.ofBuyer(buyer) : unbilled.ofBranch();
    }

    private UnbilledChargeView view(UnbilledCharge charge) {
        return new UnbilledChargeView(
                covered(charge.sellerId()),
                covered(charge.buyerId()),
                charge.periodStart(),
                charge.account(),
                charge.accountNumber(),
                charge.accountName(),
                charge.vendorName(),
                charge.service(),
                charge.serviceName(),
                charge.kind(),
                MoneyView.of(charge.amount(), charge.currency()));
    }

    private String covered(long partyId) {
        return parties.find(partyId)
                .filter(party -> currentCaller.covers(party.path()))
                .map(Party::publicId)
                .map(id -> id.prefixed(Ids.PARTY))
                .orElse(null);
    }
}

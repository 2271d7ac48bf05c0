package io.nimbill.web.api;

import io.nimbill.vendor.AccountOpening;
import io.nimbill.vendor.NewVendorAccount;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Accounts that vendors are asked to open. */
@Path("/cloud-account-openings")
@Tag(name = "Cloud accounts")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class CloudAccountOpeningsResource {

    @Inject
    private AccountOpening opening;

    /** The latest. */
    @GET
    @Operation(
            operationId = "listCloudAccountOpenings",
            summary = "List the accounts that vendors were asked to open lately")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AccountOpeningList.class)))
    public AccountOpeningList list() {
        return new AccountOpeningList(opening.latest().stream()
                .map(row -> AccountOpeningView.of(row, null))
                .toList());
    }

    /** Asks a vendor for an account. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "openCloudAccount",
            summary = "Ask a vendor to open an account, and give it to a client; not to be sent twice",
            description =
                    "Vendors that take their time are asked again by themselves, after growing pauses. What a vendor"
                            + " asks for and the client's profile lacks is refused with its name, such as /client/street.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewAccountOpening.class)))
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = AccountOpeningView.class)))
    public Response open(Body body) {
        NewAccountOpening wanted = body.as(NewAccountOpening.class);
        PublicId partner = Ids.inBody(Ids.PARTNER_ACCOUNT, "partnerAccountId", wanted.partnerAccountId());
        PublicId client = wanted.clientId() == null ? null : Ids.inBody(Ids.PARTY, "clientId", wanted.clientId());
        AccountOpening.Opened opened = opening.open(
                partner,
                new NewVendorAccount(
                        null, wanted.name(), wanted.email(), wanted.domain(), wanted.culture(), wanted.address()),
                client,
                wanted.validFrom());
        return Response.accepted(AccountOpeningView.of(opened.opening(), opened.shownOnce()))
                .build();
    }

    /** Asks the vendor how far it is. */
    @POST
    @Path("/{id}/inquiries")
    @Operation(operationId = "askForCloudAccount", summary = "Ask the vendor how far an opening is")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AccountOpeningView.class)))
    public AccountOpeningView ask(@PathParam("id") String id) {
        AccountOpening.Opened opened = opening.askAgain(Ids.inPath(Ids.ACCOUNT_OPENING, id));
        return AccountOpeningView.of(opened.opening(), opened.shownOnce());
    }
}

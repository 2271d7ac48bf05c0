package io.nimbill.web.api;

import io.nimbill.vendor.PartnerAccount;
import io.nimbill.vendor.PayerPolicy;
import io.nimbill.vendor.Vendor;
import io.nimbill.vendor.VendorAccountKeeping;
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
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The operator's accounts with vendors. */
@Path("/partner-accounts")
@Tag(name = "Partner accounts", description = "Accounts with vendors, their credentials, tests and exports")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PartnerAccountsResource {

    @Inject
    private VendorAccountKeeping keeping;

    @Inject
    private Once once;

    /** By vendor, then name. */
    @GET
    @Operation(operationId = "listPartnerAccounts", summary = "List the accounts with vendors")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PartnerAccountList.class)))
    public PartnerAccountList list() {
        Map<Long, String> codes = codes();
        return new PartnerAccountList(keeping.accounts().stream()
                .map(each -> PartnerAccountView.of(each, codes.get(each.vendorId())))
                .toList());
    }

    /** One account. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getPartnerAccount", summary = "Read an account with a vendor")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PartnerAccountView.class)))
    public PartnerAccountView one(@PathParam("id") String id) {
        return view(keeping.account(Ids.inPath(Ids.PARTNER_ACCOUNT, id)));
    }

    /** Registers an account. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "registerPartnerAccount", summary = "Register an account with a vendor")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewPartnerAccount.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PartnerAccountView.class)))
    public Response register(Body body) {
        NewPartnerAccount wanted = body.as(NewPartnerAccount.class);
        PublicId seller = Ids.inBody(Ids.PARTY, "sellerId", wanted.sellerId());
        String vendor = Required.field("vendor", wanted.vendor());
        PayerPolicy policy = wanted.payerPolicy() == null ? PayerPolicy.PARK : wanted.payerPolicy();
        return once.answer(body.bytes(), () -> {
            PartnerAccount account =
                    keeping.register(vendor, seller, wanted.name(), wanted.externalId(), wanted.currency(), policy);
            return Once.Made.created(
                    "/api/v1/partner-accounts/" + account.publicId().prefixed(Ids.PARTNER_ACCOUNT), view(account));
        });
    }

    private PartnerAccountView view(PartnerAccount account) {
        return PartnerAccountView.of(account, codes().get(account.vendorId()));
    }

    private Map<Long, String> codes() {
        return keeping.vendors().stream().collect(Collectors.toMap(Vendor::id, Vendor::code));
    }
}

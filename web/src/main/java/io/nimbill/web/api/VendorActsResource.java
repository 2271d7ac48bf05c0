package io.nimbill.web.api;

import io.nimbill.vendor.NewVendorAccount;
import io.nimbill.vendor.VendorAccountKeeping;
import io.nimbill.vendor.VendorActs;
import io.nimbill.vendor.VendorOperation;
import io.nimbill.vendor.VendorResource;
import io.nimbill.web.entry.Problem;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is done at a vendor through an account with it. */
@Path("/partner-accounts")
@Tag(name = "Partner accounts")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class VendorActsResource {

    @Inject
    private VendorActs acts;

    @Inject
    private VendorAccountKeeping accounts;

    @Inject
    private HttpServletRequest request;

    /** Does something at the vendor. */
    @POST
    @Path("/{id}/vendor-operations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "actAtVendor",
            summary = "Open, suspend, resume or close an account at the vendor, or change seats",
            description = "An Idempotency-Key goes on to the vendor: the same key opens one account.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewVendorOperation.class)))
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = VendorOperationView.class)))
    public Response act(@PathParam("id") String id, Body body) {
        PublicId account = Ids.inPath(Ids.PARTNER_ACCOUNT, id);
        NewVendorOperation wanted = body.as(NewVendorOperation.class);
        return Response.accepted(VendorOperationView.of(done(account, wanted))).build();
    }

    private VendorOperation done(PublicId account, NewVendorOperation wanted) {
        String act = Required.field("act", wanted.act());
        if (act.equals("create")) {
            return acts.create(account, created(wanted));
        }
        VendorResource resource =
                new VendorResource(wanted.tenantExternalId(), Required.field("externalId", wanted.externalId()));
        return switch (act) {
            case "suspend" -> acts.suspend(account, resource);
            case "resume" -> acts.resume(account, resource);
            case "close" -> acts.close(account, resource);
            case "seats" -> acts.changeSeats(account, resource, Required.field("seats", wanted.seats()));
            default ->
                throw new ApiProblem(
                        Problem.ofField(422, "unknown-act", "/act", "One of create, suspend, resume, close, seats."));
        };
    }

    private NewVendorAccount created(NewVendorOperation wanted) {
        String key = Optional.ofNullable(request.getHeader(Once.HEADER))
                .filter(given -> given.length() <= 64)
                .orElseGet(() -> PublicId.random().value());
        return new NewVendorAccount(
                key, wanted.name(), wanted.email(), wanted.domain(), wanted.culture(), wanted.address());
    }

    /** How far an operation is. */
    @GET
    @Path("/{id}/vendor-operations/{operation}")
    @Operation(operationId = "getVendorOperation", summary = "Ask the vendor how far an operation is")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VendorOperationView.class)))
    public VendorOperationView operation(@PathParam("id") String id, @PathParam("operation") String operation) {
        return VendorOperationView.of(acts.operation(Ids.inPath(Ids.PARTNER_ACCOUNT, id), operation));
    }

    /** What a customer holds. */
    @GET
    @Path("/{id}/vendor-subscriptions")
    @Operation(operationId = "listVendorSubscriptions", summary = "Ask the vendor what a customer holds")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = VendorSubscriptionList.class)))
    public VendorSubscriptionList subscriptions(
            @PathParam("id") String id,
            @Parameter(description = "The customer, as the vendor writes it", required = true)
                    @QueryParam("tenantExternalId")
                    String tenant) {
        PublicId account = Ids.inPath(Ids.PARTNER_ACCOUNT, id);
        return new VendorSubscriptionList(acts.subscriptions(account, tenant).stream()
                .map(VendorSubscriptionView::of)
                .toList());
    }
}

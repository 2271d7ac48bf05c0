package io.nimbill.web.api;

import io.nimbill.party.PartyDirectory;
import io.nimbill.vendor.AccountAssigning;
import io.nimbill.vendor.AccountKind;
import io.nimbill.vendor.AssignmentRow;
import io.nimbill.vendor.CloudAccount;
import io.nimbill.vendor.CloudAccountDirectory;
import io.nimbill.vendor.CloudAccountFilter;
import io.nimbill.vendor.CloudAccountRow;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Cloud accounts and who has them. */
@Path("/cloud-accounts")
@Tag(name = "Cloud accounts", description = "What vendors bill separately for, and who has it when")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class CloudAccountsResource {

    @Inject
    private CloudAccountDirectory directory;

    @Inject
    private AccountAssigning assigning;

    @Inject
    private PartyDirectory parties;

    @Inject
    private Paging paging;

    @Inject
    private Once once;

    /** Accounts in the order of registration. */
    @GET
    @Operation(operationId = "listCloudAccounts", summary = "List cloud accounts")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CloudAccountPage.class)))
    public Page<CloudAccountView> list(
            @Parameter(description = "aws, microsoft or focus") @QueryParam("vendor") String vendor,
            @Parameter(description = "Those of the clients at or below this party") @QueryParam("partyId")
                    String partyId,
            @Parameter(description = "true: only those that nobody has today; for the operator")
                    @QueryParam("unassigned")
                    String unassigned,
            @Parameter(description = "Part of external id or name") @QueryParam("q") String words,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        PublicId party = Ids.inQuery(Ids.PARTY, "partyId", partyId);
        CloudAccountFilter filter = new CloudAccountFilter(
                vendor,
                party == null ? null : parties.one(party).path(),
                Words.flagInQuery("unassigned", unassigned),
                words);
        return paging.wanted("cloud-accounts", limit, cursor)
                .afterNumber(
                        (after, size) -> directory.page(filter, after, size),
                        CloudAccountRow::id,
                        CloudAccountView::of);
    }

    /** One account, with its ETag. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getCloudAccount", summary = "Read a cloud account")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CloudAccountView.class)))
    public Response one(@PathParam("id") String id) {
        return tagged(directory.one(Ids.inPath(Ids.CLOUD_ACCOUNT, id)));
    }

    /** Registers an account before a delivery names it. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "registerCloudAccount", summary = "Register a cloud account before a delivery names it")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewCloudAccount.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CloudAccountView.class)))
    public Response register(Body body) {
        NewCloudAccount wanted = body.as(NewCloudAccount.class);
        PublicId partner = Ids.inBody(Ids.PARTNER_ACCOUNT, "partnerAccountId", wanted.partnerAccountId());
        AccountKind kind = Required.field("kind", wanted.kind());
        return once.answer(body.bytes(), () -> {
            CloudAccount account =
                    directory.register(partner, kind, wanted.externalId(), wanted.tenantExternalId(), wanted.name());
            return Once.Made.created(
                    "/api/v1/cloud-accounts/" + account.publicId().prefixed(Ids.CLOUD_ACCOUNT),
                    CloudAccountView.of(directory.one(account.publicId())));
        });
    }

    /** Changes the name by a JSON merge patch (RFC 7396). */
    @PATCH
    @Path("/{id}")
    @Consumes({BodyReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(operationId = "amendCloudAccount", summary = "Change fields of a cloud account (JSON merge patch)")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = BodyReader.MERGE_PATCH,
                            schema = @Schema(implementation = CloudAccountFields.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CloudAccountView.class)))
    public Response amend(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Body body) {
        PublicId accountId = Ids.inPath(Ids.CLOUD_ACCOUNT, id);
        CloudAccountRow now = directory.one(accountId);
        long version = Versioned.required(ifMatch);
        JsonObjectBuilder before = Json.createObjectBuilder();
        if (now.name() != null) {
            before.add("name", now.name());
        }
        JsonObject merged =
                Json.createMergePatch(body.json()).apply(before.build()).asJsonObject();
        directory.rename(
                accountId, Binding.bind(CloudAccountFields.class, merged).name(), version);
        return tagged(directory.one(accountId));
    }

    /** Who had the account when. */
    @GET
    @Path("/{id}/assignments")
    @Operation(operationId = "listAssignments", summary = "List who had a cloud account when, oldest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssignmentList.class)))
    public AssignmentList assignments(@PathParam("id") String id) {
        return new AssignmentList(assigning.historyOf(Ids.inPath(Ids.CLOUD_ACCOUNT, id)).stream()
                .map(CloudAccountsResource::view)
                .toList());
    }

    /** Gives the account to a client from a day on. */
    @POST
    @Path("/{id}/assignments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "assignCloudAccount", summary = "Give a cloud account to a client from a day on")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewAssignment.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    public Response assign(@PathParam("id") String id, Body body) {
        PublicId accountId = Ids.inPath(Ids.CLOUD_ACCOUNT, id);
        NewAssignment wanted = body.as(NewAssignment.class);
        PublicId clientId = Ids.inBody(Ids.PARTY, "clientId", wanted.clientId());
        LocalDate from = Required.field("validFrom", wanted.validFrom());
        return once.answer(
                body.bytes(),
                () -> Once.Made.created(
                        "/api/v1/cloud-accounts/" + id + "/assignments",
                        view(assigning.assign(accountId, clientId, from))));
    }

    /** Takes the account from the client who has it, from a day on. */
    @POST
    @Path("/{id}/assignment-ends")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "endAssignment",
            summary = "Take a cloud account from the client who has it, from a day on")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AssignmentEnd.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    public Response end(@PathParam("id") String id, Body body) {
        PublicId accountId = Ids.inPath(Ids.CLOUD_ACCOUNT, id);
        LocalDate validTo =
                Required.field("validTo", body.as(AssignmentEnd.class).validTo());
        return once.answer(body.bytes(), () -> Once.Made.done(view(assigning.end(accountId, validTo))));
    }

    private Response tagged(CloudAccountRow row) {
        return Response.ok(CloudAccountView.of(row))
                .tag(Versioned.tag(row.version()))
                .build();
    }

    private static AssignmentView view(AssignmentRow assignment) {
        return new AssignmentView(
                assignment.publicId().prefixed(Ids.ASSIGNMENT),
                assignment.clientId().prefixed(Ids.PARTY),
                assignment.validFrom(),
                assignment.validTo());
    }
}

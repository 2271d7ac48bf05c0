package io.nimbill.web.api;

import io.nimbill.vendor.CredentialKind;
import io.nimbill.vendor.DatasetRole;
import io.nimbill.vendor.PermissionText;
import io.nimbill.vendor.VendorConnecting;
import io.nimbill.web.entry.Problem;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How an account with a vendor is entered: credentials, which are written and never read, its test, its exports. */
@Path("/partner-accounts")
@Tag(name = "Partner accounts")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PartnerConnectionResource {

    @Inject
    private VendorConnecting connecting;

    /** What can be done, and how the last looks went. */
    @GET
    @Path("/{id}/connection")
    @Operation(
            operationId = "getConnection",
            summary = "Read what an account's vendor can do, which credentials are kept, and how talking to it goes")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConnectionView.class)))
    public ConnectionView connection(@PathParam("id") String id) {
        PublicId account = account(id);
        return ConnectionView.of(
                connecting.capabilitiesOf(account),
                connecting.credentialKindsOf(account),
                kind -> connecting.callsThatNeed(account, kind),
                connecting.credentialsOf(account),
                connecting.lookStateOf(account).orElse(null));
    }

    /** Keeps a credential in place of the one of its kind. */
    @PUT
    @Path("/{id}/credentials/{kind}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "writeCredential",
            summary = "Keep a credential, sealed; it can be replaced and removed, and never read",
            description = "The fields of each kind are listed by getConnection. Blank fields count as absent.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Map.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CredentialView.class)))
    public CredentialView write(@PathParam("id") String id, @PathParam("kind") String kind, Body body) {
        Map<String, String> words = new TreeMap<>();
        body.json().forEach((name, value) -> {
            if (!(value instanceof JsonString text)) {
                throw new ApiProblem(Problem.ofField(400, "wrong-type", "/" + name, "Has to be a text."));
            }
            words.put(name, text.getString());
        });
        return CredentialView.of(connecting.setCredential(account(id), kind(kind), words));
    }

    /** Forgets a credential. */
    @DELETE
    @Path("/{id}/credentials/{kind}")
    @Operation(operationId = "removeCredential", summary = "Forget a credential")
    @APIResponse(responseCode = "204")
    public Response remove(@PathParam("id") String id, @PathParam("kind") String kind) {
        connecting.removeCredential(account(id), kind(kind));
        return Response.noContent().build();
    }

    /** What has to be allowed at the vendor. */
    @GET
    @Path("/{id}/permission-texts")
    @Operation(operationId = "listPermissionTexts", summary = "List the policies and roles to set up at the vendor")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PermissionTextList.class)))
    public PermissionTextList permissionTexts(@PathParam("id") String id) {
        return new PermissionTextList(connecting.permissionTexts(account(id)).stream()
                .map(PartnerConnectionResource::view)
                .toList());
    }

    /** Tries every permission once. */
    @POST
    @Path("/{id}/checks")
    @Operation(
            operationId = "checkPartnerAccount",
            summary = "Try every permission once; takes as long as the vendor does")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CheckView.class)))
    public CheckView check(@PathParam("id") String id) {
        return CheckView.of(connecting.check(account(id)));
    }

    /** What the last test found. */
    @GET
    @Path("/{id}/checks/last")
    @Operation(operationId = "getLastCheck", summary = "Read what the last test found; 404 before the first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CheckView.class)))
    public CheckView lastCheck(@PathParam("id") String id) {
        return connecting.lastCheck(account(id)).map(CheckView::of).orElseThrow(NotFound::new);
    }

    /** The exports that are there. */
    @GET
    @Path("/{id}/published-datasets")
    @Operation(operationId = "listPublishedDatasets", summary = "Ask the vendor which cost exports it writes already")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PublishedDatasetList.class)))
    public PublishedDatasetList published(@PathParam("id") String id) {
        return new PublishedDatasetList(connecting.publishedDatasets(account(id)).stream()
                .map(PublishedDatasetView::of)
                .toList());
    }

    /** Makes a dataset of an export. */
    @POST
    @Path("/{id}/datasets")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "adoptDataset", summary = "Make a dataset of an export that the vendor writes")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AdoptedDataset.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DatasetIdView.class)))
    public Response adopt(@Parameter(description = "The account") @PathParam("id") String id, Body body) {
        AdoptedDataset wanted = body.as(AdoptedDataset.class);
        String export = Required.field("export", wanted.export());
        DatasetRole role = wanted.role() == null ? DatasetRole.BILLING : wanted.role();
        String dataset = connecting.adopt(account(id), export, role).publicId().prefixed(Ids.DATASET);
        return Response.status(201).entity(new DatasetIdView(dataset)).build();
    }

    /** What the vendor lists under the account. */
    @GET
    @Path("/{id}/vendor-accounts")
    @Operation(
            operationId = "listVendorAccounts",
            summary = "Ask the vendor for the accounts or customers under this one")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VendorAccountList.class)))
    public VendorAccountList vendorAccounts(@PathParam("id") String id) {
        return new VendorAccountList(connecting.accountsAtVendor(account(id)).stream()
                .map(VendorAccountView::of)
                .toList());
    }

    private static PermissionTextView view(PermissionText text) {
        return new PermissionTextView(text.code(), text.text());
    }

    private static PublicId account(String id) {
        return Ids.inPath(Ids.PARTNER_ACCOUNT, id);
    }

    private static CredentialKind kind(String text) {
        List<CredentialKind> known = Arrays.asList(CredentialKind.values());
        return known.stream()
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}

package io.nimbill.web.api;

import io.nimbill.allocation.CostAllocating;
import io.nimbill.allocation.CostCentre;
import io.nimbill.allocation.CostCentreKeeping;
import io.nimbill.allocation.CostCentreRow;
import io.nimbill.allocation.MappingRow;
import io.nimbill.analysis.CostCentreMonth;
import io.nimbill.party.PartyDirectory;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Cost centres of clients, what belongs to them, and months by them. */
@Path("/cost-centres")
@Tag(name = "Cost centres", description = "How a client's charges are told apart in its own house")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class CostCentresResource {

    @Inject
    private CostCentreKeeping keeping;

    @Inject
    private CostAllocating allocating;

    @Inject
    private CostCentreMonth months;

    @Inject
    private PartyDirectory parties;

    @Inject
    private Once once;

    /** The client's tree. */
    @GET
    @Operation(
            operationId = "listCostCentres",
            summary = "List the cost centres of a client, parents before their parts")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CostCentreList.class)))
    public CostCentreList list(
            @Parameter(description = "The client; the key's own party unless one is named") @QueryParam("clientId")
                    String clientId) {
        PublicId client = client(clientId);
        return new CostCentreList(keeping.ofClient(client).stream()
                .map(row -> CostCentreView.of(row, client))
                .toList());
    }

    /** One cost centre, with its ETag. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getCostCentre", summary = "Read a cost centre")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CostCentreView.class)))
    public Response one(@PathParam("id") String id) {
        CostCentreView view = view(Ids.inPath(Ids.COST_CENTRE, id));
        return Response.ok(view).tag(Versioned.tag(view.version())).build();
    }

    /** Opens a cost centre. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "openCostCentre", summary = "Open a cost centre of a client")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewCostCentre.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CostCentreView.class)))
    public Response open(Body body) {
        NewCostCentre wanted = body.as(NewCostCentre.class);
        PublicId client =
                wanted.clientId() == null ? client(null) : Ids.inBody(Ids.PARTY, "clientId", wanted.clientId());
        PublicId parent = parent(wanted.parentId());
        return once.answer(body.bytes(), () -> {
            CostCentre opened = keeping.open(client, wanted.code(), wanted.name(), parent);
            return Once.Made.created(
                    "/api/v1/cost-centres/" + opened.publicId().prefixed(Ids.COST_CENTRE), view(opened.publicId()));
        });
    }

    /** Changes code, name and place. */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "amendCostCentre", summary = "Change code, name and place of a cost centre")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewCostCentre.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CostCentreView.class)))
    public Response amend(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Body body) {
        PublicId centreId = Ids.inPath(Ids.COST_CENTRE, id);
        NewCostCentre wanted = body.as(NewCostCentre.class);
        keeping.amend(centreId, wanted.code(), wanted.name(), parent(wanted.parentId()), Versioned.required(ifMatch));
        return one(id);
    }

    /** Closes a cost centre. */
    @POST
    @Path("/{id}/closure")
    @Operation(operationId = "closeCostCentre", summary = "Close a cost centre to which nothing belongs any more")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CostCentreView.class)))
    public Response close(@PathParam("id") String id) {
        PublicId centreId = Ids.inPath(Ids.COST_CENTRE, id);
        return once.answer(new byte[0], () -> {
            keeping.close(centreId);
            return Once.Made.done(view(centreId));
        });
    }

    /** What belongs where. */
    @GET
    @Path("/mappings")
    @Operation(
            operationId = "listCostCentreMappings",
            summary = "List what belongs to which cost centre of a client when, oldest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MappingList.class)))
    public MappingList mappings(@QueryParam("clientId") String clientId) {
        return new MappingList(allocating.ofClient(client(clientId)).stream()
                .map(MappingView::of)
                .toList());
    }

    /** Maps an account or a tag value. */
    @POST
    @Path("/{id}/mappings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "mapToCostCentre",
            summary = "Map a cloud account or a value of an allocation tag to a cost centre from a day on")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewMapping.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MappingView.class)))
    public Response map(@PathParam("id") String id, Body body) {
        PublicId centreId = Ids.inPath(Ids.COST_CENTRE, id);
        NewMapping wanted = body.as(NewMapping.class);
        LocalDate from = Required.field("validFrom", wanted.validFrom());
        return once.answer(
                body.bytes(),
                () -> Once.Made.created("/api/v1/cost-centres/" + id, MappingView.of(mapped(centreId, wanted, from))));
    }

    /** Ends a mapping. */
    @POST
    @Path("/mappings/{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "endCostCentreMapping", summary = "End a mapping")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AssignmentEnd.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MappingView.class)))
    public Response end(@PathParam("id") String id, Body body) {
        PublicId mappingId = Ids.inPath(Ids.COST_CENTRE_MAPPING, id);
        LocalDate day = Required.field("validTo", body.as(AssignmentEnd.class).validTo());
        return once.answer(body.bytes(), () -> Once.Made.done(MappingView.of(allocating.end(mappingId, day))));
    }

    /** A month by cost centre. */
    @GET
    @Path("/charges")
    @Operation(
            operationId = "listCostCentreCharges",
            summary = "What a client was charged in a month by cost centre, and what is not mapped")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = CostCentreChargeList.class)))
    public CostCentreChargeList charges(
            @QueryParam("clientId") String clientId,
            @Parameter(description = "Such as 2026-10", required = true) @QueryParam("month") String month) {
        YearMonth wanted = Words.monthInQuery("month", month);
        if (wanted == null) {
            throw ApiProblem.ofParameter("month", "required", "Name a month such as 2026-11.");
        }
        return new CostCentreChargeList(months.of(client(clientId), wanted).stream()
                .map(CostCentreChargeView::of)
                .toList());
    }

    private MappingRow mapped(PublicId centreId, NewMapping wanted, LocalDate from) {
        return wanted.cloudAccountId() == null
                ? allocating.mapTag(centreId, wanted.tagKey(), wanted.tagValue(), from)
                : allocating.mapAccount(
                        centreId, Ids.inBody(Ids.CLOUD_ACCOUNT, "cloudAccountId", wanted.cloudAccountId()), from);
    }

    private CostCentreView view(PublicId centreId) {
        CostCentre centre = keeping.one(centreId);
        PublicId client = keeping.clientOf(centreId);
        CostCentreRow row = keeping.ofClient(client).stream()
                .filter(each -> each.key() == centre.id())
                .findFirst()
                .orElseThrow(NotFound::new);
        return CostCentreView.of(row, client);
    }

    private static PublicId parent(String parentId) {
        return parentId == null ? null : Ids.inBody(Ids.COST_CENTRE, "parentId", parentId);
    }

    private PublicId client(String clientId) {
        PublicId asked = Ids.inQuery(Ids.PARTY, "clientId", clientId);
        return asked == null ? parties.own().publicId() : asked;
    }
}

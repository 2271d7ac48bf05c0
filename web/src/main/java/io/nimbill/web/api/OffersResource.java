package io.nimbill.web.api;

import io.nimbill.catalog.Offer;
import io.nimbill.catalog.OfferDirectory;
import io.nimbill.catalog.OfferItem;
import io.nimbill.catalog.OfferKeeping;
import io.nimbill.party.PartyDirectory;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Offers: how sellers sell products of their own. */
@Path("/offers")
@Tag(name = "Catalogue")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class OffersResource {

    @Inject
    private OfferDirectory directory;

    @Inject
    private OfferKeeping keeping;

    @Inject
    private OfferViews views;

    @Inject
    private PartyDirectory parties;

    @Inject
    private Once once;

    /** What one seller has on offer. */
    @GET
    @Operation(
            operationId = "listOffers",
            summary = "List what a seller makes, and what it may sell on; of the key's own party unless one is named")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OfferList.class)))
    public OfferList list(@QueryParam("sellerId") String sellerId) {
        PublicId seller = Ids.inQuery(Ids.PARTY, "sellerId", sellerId);
        return new OfferList(directory.ofSeller(seller == null ? own() : seller).stream()
                .map(views::view)
                .toList());
    }

    /** Drafts an offer. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "draftOffer", summary = "Draft an offer of one product, or of several for one price")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = OfferFields.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OfferView.class)))
    public Response draft(Body body) {
        OfferFields wanted = body.as(OfferFields.class);
        return once.answer(body.bytes(), () -> {
            PublicId seller = wanted.sellerId() == null ? own() : Ids.inBody(Ids.PARTY, "sellerId", wanted.sellerId());
            Offer offer = keeping.draft(seller, wanted.code(), wanted.name(), wanted.terms(), items(wanted));
            return Once.Made.created("/api/v1/offers/" + offer.publicId().prefixed(Ids.OFFER), views.view(offer));
        });
    }

    /** One offer, with its ETag. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getOffer", summary = "Read an offer that the key's party makes or may sell on")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OfferView.class)))
    public Response one(@PathParam("id") String id) {
        return tagged(directory.one(Ids.inPath(Ids.OFFER, id)));
    }

    /** Rewrites a draft. */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "amendOffer", summary = "Rewrite the draft of an offer as a whole; its code stays")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = OfferFields.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OfferView.class)))
    public Response amend(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Body body) {
        PublicId offerId = Ids.inPath(Ids.OFFER, id);
        directory.one(offerId);
        long version = Versioned.required(ifMatch);
        OfferFields wanted = body.as(OfferFields.class);
        return tagged(keeping.amend(offerId, wanted.name(), wanted.terms(), items(wanted), version));
    }

    /** Lets an offer be ordered. */
    @POST
    @Path("/{id}/activation")
    @Operation(operationId = "activateOffer", summary = "Let an offer be ordered; it does not change any more")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OfferView.class)))
    public Response activate(@PathParam("id") String id) {
        PublicId offerId = Ids.inPath(Ids.OFFER, id);
        return once.answer(new byte[0], () -> Once.Made.done(views.view(keeping.activate(offerId))));
    }

    /** Lets nobody order it any more. */
    @POST
    @Path("/{id}/closure")
    @Operation(operationId = "closeOffer", summary = "Let nobody order an offer any more; who holds it keeps it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OfferView.class)))
    public Response close(@PathParam("id") String id) {
        PublicId offerId = Ids.inPath(Ids.OFFER, id);
        return once.answer(new byte[0], () -> Once.Made.done(views.view(keeping.close(offerId))));
    }

    /** Says who may see it. */
    @PUT
    @Path("/{id}/recipients")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "showOfferTo", summary = "Say who may see and order an offer")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = OfferRecipients.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OfferView.class)))
    public OfferView showTo(@PathParam("id") String id, Body body) {
        PublicId offerId = Ids.inPath(Ids.OFFER, id);
        OfferRecipients wanted = body.as(OfferRecipients.class);
        Set<PublicId> branches = listed(wanted.branchIds()).stream()
                .map(branch -> Ids.inBody(Ids.PARTY, "branchIds", branch))
                .collect(Collectors.toSet());
        return views.view(keeping.showTo(offerId, branches, new HashSet<>(listed(wanted.customerTypes()))));
    }

    private List<OfferItem> items(OfferFields wanted) {
        return Required.field("items", wanted.items()).stream()
                .map(item -> keeping.item(
                        Ids.inBody(
                                Ids.PRODUCT,
                                "items",
                                Required.field("items", item).productId()),
                        item.quantity()))
                .toList();
    }

    private static List<String> listed(List<String> texts) {
        return texts == null
                ? List.of()
                : texts.stream()
                        .map(text -> Required.field("customerTypes", text))
                        .toList();
    }

    private Response tagged(Offer offer) {
        return Response.ok(views.view(offer))
                .tag(Versioned.tag(offer.version()))
                .build();
    }

    private PublicId own() {
        return parties.own().publicId();
    }
}

package io.nimbill.web.api;

import io.nimbill.party.Parties;
import io.nimbill.party.PartyDirectory;
import io.nimbill.pricing.PriceBook;
import io.nimbill.pricing.PriceBookAssignment;
import io.nimbill.pricing.PriceBookDirectory;
import io.nimbill.pricing.PriceBookKeeping;
import io.nimbill.pricing.PriceBookVersion;
import io.nimbill.pricing.PriceWriting;
import io.nimbill.web.entry.Problem;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Price books of the sellers the caller speaks for, their versions, and to whom they apply. */
@Path("/price-books")
@Tag(
        name = "Price books",
        description = "What a seller asks: books, their dated versions, rules, and to whom they apply")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PriceBooksResource {

    @Inject
    private PriceBookDirectory directory;

    @Inject
    private PriceBookKeeping keeping;

    @Inject
    private PriceWriting writing;

    @Inject
    private PartyDirectory partyDirectory;

    @Inject
    private Parties parties;

    @Inject
    private Once once;

    /** The books of one seller. */
    @GET
    @Operation(
            operationId = "listPriceBooks",
            summary = "List the price books of a seller; of the key's own party unless one is named")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PriceBookList.class)))
    public PriceBookList list(@QueryParam("sellerId") String sellerId) {
        PublicId seller = Ids.inQuery(Ids.PARTY, "sellerId", sellerId);
        return new PriceBookList(directory.ofSeller(seller == null ? own() : seller).stream()
                .map(PriceBookView::of)
                .toList());
    }

    /** Opens a book. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "openPriceBook", summary = "Open a price book")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewPriceBook.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PriceBookView.class)))
    public Response open(Body body) {
        NewPriceBook wanted = body.as(NewPriceBook.class);
        Currency currency = Required.currency("currency", wanted.currency());
        return once.answer(body.bytes(), () -> {
            PublicId seller = wanted.sellerId() == null ? own() : Ids.inBody(Ids.PARTY, "sellerId", wanted.sellerId());
            PriceBook book = keeping.open(seller, wanted.name(), currency);
            return Once.Made.created(
                    "/api/v1/price-books/" + book.publicId().prefixed(Ids.PRICE_BOOK), PriceBookView.of(book));
        });
    }

    /** One book. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getPriceBook", summary = "Read a price book")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PriceBookView.class)))
    public PriceBookView one(@PathParam("id") String id) {
        return PriceBookView.of(directory.one(Ids.inPath(Ids.PRICE_BOOK, id)));
    }

    /** Closes a book that is assigned to nobody. */
    @POST
    @Path("/{id}/closure")
    @Operation(operationId = "closePriceBook", summary = "Close a price book that is assigned to nobody")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PriceBookView.class)))
    public Response close(@PathParam("id") String id) {
        PublicId bookId = Ids.inPath(Ids.PRICE_BOOK, id);
        return once.answer(new byte[0], () -> Once.Made.done(PriceBookView.of(keeping.close(bookId))));
    }

    /** The versions of a book. */
    @GET
    @Path("/{id}/versions")
    @Operation(operationId = "listPriceBookVersions", summary = "List the versions of a price book, newest first")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PriceBookVersionList.class)))
    public PriceBookVersionList versions(@PathParam("id") String id) {
        return new PriceBookVersionList(directory.versions(Ids.inPath(Ids.PRICE_BOOK, id)).stream()
                .map(PriceBookVersionView::of)
                .toList());
    }

    /** Drafts a version. */
    @POST
    @Path("/{id}/versions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "draftPriceBookVersion",
            summary = "Draft a version with the rules of the one activated last")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewPriceBookVersion.class)))
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = PriceBookVersionView.class)))
    public Response draft(@PathParam("id") String id, Body body) {
        PublicId bookId = Ids.inPath(Ids.PRICE_BOOK, id);
        LocalDate from =
                Required.field("validFrom", body.as(NewPriceBookVersion.class).validFrom());
        return once.answer(body.bytes(), () -> {
            PriceBookVersion draft = writing.draft(bookId, from);
            return Once.Made.created(
                    "/api/v1/price-book-versions/" + draft.publicId().prefixed(Ids.PRICE_BOOK_VERSION),
                    PriceBookVersionView.of(draft));
        });
    }

    /** To whom a book applies. */
    @GET
    @Path("/{id}/assignments")
    @Operation(operationId = "listPriceBookAssignments", summary = "List to whom a price book applies, earliest first")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PriceBookAssignmentList.class)))
    public PriceBookAssignmentList assignments(@PathParam("id") String id) {
        return new PriceBookAssignmentList(directory.assignments(Ids.inPath(Ids.PRICE_BOOK, id)).stream()
                .map(this::view)
                .toList());
    }

    /** Assigns a book to a buyer, a customer type, or all buyers. */
    @POST
    @Path("/{id}/assignments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "assignPriceBook",
            summary = "Assign a price book to a buyer, a customer type, or all buyers")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewPriceBookAssignment.class)))
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = PriceBookAssignmentView.class)))
    public Response assign(@PathParam("id") String id, Body body) {
        PublicId bookId = Ids.inPath(Ids.PRICE_BOOK, id);
        NewPriceBookAssignment wanted = body.as(NewPriceBookAssignment.class);
        Required.field("validFrom", wanted.validFrom());
        if (wanted.buyerId() != null && wanted.customerType() != null) {
            throw new ApiProblem(Problem.ofField(
                    422,
                    "one-of-two",
                    "/customerType",
                    "A book is assigned by buyer or by customer type, not by both."));
        }
        return once.answer(
                body.bytes(),
                () -> Once.Made.created("/api/v1/price-books/" + id + "/assignments", view(assign(bookId, wanted))));
    }

    /** Ends an assignment. */
    @POST
    @Path("/assignments/{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "endPriceBookAssignment", summary = "End the assignment of a price book")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AssignmentEnd.class)))
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PriceBookAssignmentView.class)))
    public Response end(@PathParam("id") String id, Body body) {
        PublicId assignmentId = Ids.inPath(Ids.PRICE_BOOK_ASSIGNMENT, id);
        LocalDate validTo =
                Required.field("validTo", body.as(AssignmentEnd.class).validTo());
        return once.answer(body.bytes(), () -> Once.Made.done(view(keeping.end(assignmentId, validTo))));
    }

    private PriceBookAssignment assign(PublicId bookId, NewPriceBookAssignment wanted) {
        if (wanted.buyerId() != null) {
            PublicId buyer = Ids.inBody(Ids.PARTY, "buyerId", wanted.buyerId());
            return keeping.assignToBuyer(bookId, buyer, wanted.validFrom(), wanted.validTo());
        }
        return wanted.customerType() != null
                ? keeping.assignToType(bookId, wanted.customerType(), wanted.validFrom(), wanted.validTo())
                : keeping.assignToAll(bookId, wanted.validFrom(), wanted.validTo());
    }

    private PriceBookAssignmentView view(PriceBookAssignment assignment) {
        Long buyer = assignment.recipients().buyerId();
        return new PriceBookAssignmentView(
                assignment.publicId().prefixed(Ids.PRICE_BOOK_ASSIGNMENT),
                buyer == null
                        ? null
                        : parties.find(buyer).orElseThrow().publicId().prefixed(Ids.PARTY),
                assignment.recipients().customerType(),
                assignment.validFrom(),
                assignment.validTo().orElse(null));
    }

    private PublicId own() {
        return partyDirectory.own().publicId();
    }
}

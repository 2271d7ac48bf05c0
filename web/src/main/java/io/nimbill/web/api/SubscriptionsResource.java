package io.nimbill.web.api;

import io.nimbill.party.Parties;
import io.nimbill.party.PartyDirectory;
import io.nimbill.subscription.Part;
import io.nimbill.subscription.Subscribing;
import io.nimbill.subscription.Subscription;
import io.nimbill.subscription.SubscriptionAdjusting;
import io.nimbill.subscription.SubscriptionDirectory;
import io.nimbill.subscription.SubscriptionPart;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What clients hold of the catalogues of the sellers above them. */
@Path("/subscriptions")
@Tag(name = "Subscriptions", description = "What clients hold of their sellers' catalogues, and what it comes to")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SubscriptionsResource {

    @Inject
    private SubscriptionDirectory directory;

    @Inject
    private Subscribing subscribing;

    @Inject
    private SubscriptionAdjusting adjusting;

    @Inject
    private PartyDirectory parties;

    @Inject
    private Parties allParties;

    @Inject
    private Once once;

    /** What a party and all below it hold. */
    @GET
    @Operation(
            operationId = "listSubscriptions",
            summary = "List what a party and all below it hold; the key's own party unless one is named")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SubscriptionList.class)))
    public SubscriptionList list(@QueryParam("partyId") String partyId) {
        PublicId party = Ids.inQuery(Ids.PARTY, "partyId", partyId);
        return new SubscriptionList(
                directory.below(party == null ? parties.own().publicId() : party).stream()
                        .map(SubscriptionView::of)
                        .toList());
    }

    /** Orders an offer for a client. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "orderOffer", summary = "Order an offer for a client")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewSubscription.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    public Response order(Body body) {
        NewSubscription wanted = body.as(NewSubscription.class);
        PublicId client = Ids.inBody(Ids.PARTY, "clientId", wanted.clientId());
        PublicId offer = Ids.inBody(Ids.OFFER, "offerId", wanted.offerId());
        LocalDate startsOn = Required.field("startsOn", wanted.startsOn());
        BigDecimal quantity = wanted.quantity() == null ? BigDecimal.ONE : wanted.quantity();
        return once.answer(body.bytes(), () -> {
            Subscription made = subscribing.order(client, offer, quantity, startsOn);
            return Once.Made.created("/api/v1/subscriptions/" + made.publicId().prefixed(Ids.SUBSCRIPTION), view(made));
        });
    }

    /** One subscription. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getSubscription", summary = "Read a subscription as it stands today")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    public SubscriptionView one(@PathParam("id") String id) {
        return SubscriptionView.of(directory.one(Ids.inPath(Ids.SUBSCRIPTION, id)));
    }

    /** What happened to it. */
    @GET
    @Path("/{id}/events")
    @Operation(operationId = "listSubscriptionEvents", summary = "List what happened to a subscription, by day")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = SubscriptionEventList.class)))
    public SubscriptionEventList events(@PathParam("id") String id) {
        return new SubscriptionEventList(directory.events(Ids.inPath(Ids.SUBSCRIPTION, id)).stream()
                .map(SubscriptionEventView::of)
                .toList());
    }

    /** What it came to. */
    @GET
    @Path("/{id}/charges")
    @Operation(
            operationId = "listSubscriptionCharges",
            summary = "List what a subscription came to, newest interval first; on the edges the caller may know")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = SubscriptionChargeList.class)))
    public SubscriptionChargeList charges(@PathParam("id") String id) {
        return new SubscriptionChargeList(directory.parts(Ids.inPath(Ids.SUBSCRIPTION, id)).stream()
                .map(this::view)
                .toList());
    }

    /** Another quantity is held. */
    @POST
    @Path("/{id}/quantities")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeSubscriptionQuantity", summary = "Hold another quantity from a day on")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = QuantityChange.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    public Response quantity(@PathParam("id") String id, Body body) {
        QuantityChange wanted = body.as(QuantityChange.class);
        BigDecimal quantity = Required.field("quantity", wanted.quantity());
        LocalDate from = Required.field("from", wanted.from());
        return changed(id, body, (subscription, day) -> subscribing.changeQuantity(subscription, day, quantity), from);
    }

    /** It is not used, and not charged. */
    @POST
    @Path("/{id}/suspensions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "suspendSubscription", summary = "Suspend a subscription from a day on; it is not charged")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SubscriptionChange.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    public Response suspend(@PathParam("id") String id, Body body) {
        return changed(id, body, (subscription, day) -> subscribing.suspend(subscription, day), from(body));
    }

    /** It is used and charged again. */
    @POST
    @Path("/{id}/resumptions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "resumeSubscription", summary = "Resume a suspended subscription from a day on")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SubscriptionChange.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    public Response resume(@PathParam("id") String id, Body body) {
        return changed(id, body, (subscription, day) -> subscribing.resume(subscription, day), from(body));
    }

    /** Ends it. */
    @POST
    @Path("/{id}/cancellations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "cancelSubscription",
            summary = "End a subscription; the day named is the first on which it is held no more")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SubscriptionChange.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    public Response cancel(@PathParam("id") String id, Body body) {
        return changed(id, body, (subscription, day) -> subscribing.cancel(subscription, day), from(body));
    }

    /** Lowers what was charged. */
    @POST
    @Path("/{id}/adjustments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "adjustSubscriptionCharge",
            summary = "Lower what a seller charged for the interval that holds a day")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SubscriptionAdjustment.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    public Response adjust(@PathParam("id") String id, Body body) {
        PublicId subscription = Ids.inPath(Ids.SUBSCRIPTION, id);
        SubscriptionAdjustment wanted = body.as(SubscriptionAdjustment.class);
        LocalDate day = Required.field("day", wanted.day());
        BigDecimal amount = Required.field("amount", wanted.amount());
        return once.answer(body.bytes(), () -> {
            PublicId seller = wanted.sellerId() == null
                    ? parties.own().publicId()
                    : Ids.inBody(Ids.PARTY, "sellerId", wanted.sellerId());
            adjusting.adjust(subscription, seller, day, amount, wanted.reason());
            return Once.Made.done(SubscriptionView.of(directory.one(subscription)));
        });
    }

    private static LocalDate from(Body body) {
        return Required.field("from", body.as(SubscriptionChange.class).from());
    }

    private Response changed(String id, Body body, BiFunction<PublicId, LocalDate, Subscription> act, LocalDate from) {
        PublicId subscription = Ids.inPath(Ids.SUBSCRIPTION, id);
        return once.answer(body.bytes(), () -> Once.Made.done(view(act.apply(subscription, from))));
    }

    private SubscriptionView view(Subscription subscription) {
        return SubscriptionView.of(directory.one(subscription.publicId()));
    }

    private SubscriptionChargeView view(SubscriptionPart made) {
        Part part = made.part();
        String currency = made.currency().getCurrencyCode();
        return new SubscriptionChargeView(
                partyId(made.sellerId()),
                partyId(made.buyerId()),
                part.sort(),
                made.interval().start(),
                made.interval().end(),
                part.from(),
                part.to(),
                MoneyView.text(part.quantity()),
                MoneyView.exact(part.unitPrice(), currency),
                MoneyView.exact(part.amount(), currency));
    }

    private String partyId(long id) {
        return allParties.find(id).orElseThrow().publicId().prefixed(Ids.PARTY);
    }
}

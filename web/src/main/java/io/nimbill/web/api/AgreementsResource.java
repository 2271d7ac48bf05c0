package io.nimbill.web.api;

import io.nimbill.agreement.Agreeing;
import io.nimbill.agreement.Agreement;
import io.nimbill.agreement.AgreementTerms;
import io.nimbill.agreement.KindPolicies;
import io.nimbill.agreement.KindPolicy;
import io.nimbill.agreement.Restatement;
import io.nimbill.agreement.RestatementPolicy;
import io.nimbill.agreement.TierScope;
import io.nimbill.exchange.ExchangePolicy;
import io.nimbill.exchange.RateTerms;
import io.nimbill.party.Parties;
import io.nimbill.party.PartyDirectory;
import io.nimbill.party.PartyProfile;
import io.nimbill.vendor.ChargeKind;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What sellers and their buyers have agreed. */
@Path("/agreements")
@Tag(name = "Agreements", description = "What sellers and their buyers have agreed, from day to day")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class AgreementsResource {

    private static final int PROPOSED_DAYS = 30;

    @Inject
    private Agreeing agreeing;

    @Inject
    private PartyDirectory directory;

    @Inject
    private Parties parties;

    @Inject
    private Once once;

    /** The agreements of a seller. */
    @GET
    @Operation(
            operationId = "listAgreements",
            summary = "List the agreements of a seller, of the key's own party unless one is named; or of one edge")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AgreementList.class)))
    public AgreementList list(@QueryParam("sellerId") String sellerId, @QueryParam("buyerId") String buyerId) {
        PublicId asked = Ids.inQuery(Ids.PARTY, "sellerId", sellerId);
        PublicId seller = asked == null ? own() : asked;
        PublicId buyer = Ids.inQuery(Ids.PARTY, "buyerId", buyerId);
        List<Agreement> found = buyer == null ? agreeing.ofSeller(seller) : agreeing.ofEdge(seller, buyer);
        return new AgreementList(found.stream().map(this::view).toList());
    }

    /** One agreement. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getAgreement", summary = "Read an agreement")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public AgreementView one(@PathParam("id") String id) {
        return view(agreeing.one(Ids.inPath(Ids.AGREEMENT, id)));
    }

    /** Concludes an agreement. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "concludeAgreement",
            summary = "Conclude an agreement from a day on; the one that holds on it ends there")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewAgreement.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public Response conclude(Body body) {
        NewAgreement wanted = body.as(NewAgreement.class);
        PublicId seller = wanted.sellerId() == null ? own() : Ids.inBody(Ids.PARTY, "sellerId", wanted.sellerId());
        PublicId buyer = Ids.inBody(Ids.PARTY, "buyerId", wanted.buyerId());
        LocalDate from = Required.field("validFrom", wanted.validFrom());
        return once.answer(body.bytes(), () -> {
            Agreement agreement = conclude(seller, buyer, from, wanted);
            return Once.Made.created(
                    "/api/v1/agreements/" + agreement.publicId().prefixed(Ids.AGREEMENT), view(agreement));
        });
    }

    /** Ends an agreement without another. */
    @POST
    @Path("/{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "endAgreement", summary = "End an agreement without another")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AssignmentEnd.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public Response end(@PathParam("id") String id, Body body) {
        PublicId agreementId = Ids.inPath(Ids.AGREEMENT, id);
        LocalDate day = Required.field("validTo", body.as(AssignmentEnd.class).validTo());
        return once.answer(body.bytes(), () -> Once.Made.done(view(agreeing.end(agreementId, day))));
    }

    private Agreement conclude(PublicId seller, PublicId buyer, LocalDate from, NewAgreement wanted) {
        AgreementTerms terms = terms(seller, buyer, wanted);
        return wanted.priceBookId() == null
                ? agreeing.conclude(seller, buyer, from, terms)
                : agreeing.conclude(
                        seller, buyer, from, terms, Ids.inBody(Ids.PRICE_BOOK, "priceBookId", wanted.priceBookId()));
    }

    private AgreementTerms terms(PublicId seller, PublicId buyer, NewAgreement wanted) {
        PartyProfile selling = directory.one(seller).profile();
        PartyProfile buying = directory.one(buyer).profile();
        PartyProfile chosen = PartyProfile.named(
                        selling.legalName(),
                        selling.country(),
                        wanted.currency() == null ? buying.currency().getCurrencyCode() : wanted.currency())
                .withLocale("en", wanted.timeZone() == null ? selling.timeZone().getId() : wanted.timeZone());
        return new AgreementTerms(
                chosen.currency(),
                wanted.exchangePolicy() == null ? ExchangePolicy.USAGE_DAY : wanted.exchangePolicy(),
                wanted.paymentTermsDays() == null ? PROPOSED_DAYS : wanted.paymentTermsDays(),
                chosen.timeZone(),
                policies(wanted.policies()),
                wanted.tierScope() == null ? TierScope.ACCOUNT : wanted.tierScope(),
                FeeFields.all(wanted.fees()),
                new Restatement(
                        wanted.restatement() == null ? RestatementPolicy.NEXT_INVOICE : wanted.restatement(),
                        wanted.absorbBelow()),
                rates(wanted));
    }

    private static RateTerms rates(NewAgreement wanted) {
        return new RateTerms(
                wanted.fixedRateFrom() == null ? null : currency(wanted.fixedRateFrom()),
                wanted.fixedRate(),
                wanted.rateSpread() == null ? BigDecimal.ZERO : wanted.rateSpread());
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new ApiProblem(Problem.ofField(422, "unknown-currency", "/fixedRateFrom", "A code of ISO 4217."));
        }
    }

    private static KindPolicies policies(List<PolicyFields> named) {
        Map<ChargeKind, KindPolicy> policies = new EnumMap<>(ChargeKind.class);
        if (named != null) {
            named.forEach(each ->
                    policies.put(Required.field("policies", each.kind()), Required.field("policies", each.policy())));
        }
        return KindPolicies.of(policies);
    }

    private AgreementView view(Agreement agreement) {
        return AgreementView.of(agreement, publicId(agreement.sellerId()), publicId(agreement.buyerId()));
    }

    private PublicId publicId(long partyId) {
        return parties.find(partyId).orElseThrow().publicId();
    }

    private PublicId own() {
        return directory.own().publicId();
    }
}

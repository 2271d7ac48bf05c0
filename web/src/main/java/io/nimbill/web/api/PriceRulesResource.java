package io.nimbill.web.api;

import io.nimbill.pricing.PriceBookDirectory;
import io.nimbill.pricing.PriceRule;
import io.nimbill.pricing.PriceWriting;
import io.nimbill.pricing.RuleTerms;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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

/** Rules of drafts. */
@Path("/price-rules")
@Tag(name = "Price books")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PriceRulesResource {

    @Inject
    private PriceWriting writing;

    @Inject
    private PriceBookDirectory directory;

    @Inject
    private PriceRules rules;

    /** One rule, with its ETag. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getPriceRule", summary = "Read a price rule")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PriceRuleView.class)))
    public Response one(@PathParam("id") String id) {
        return tagged(directory.rule(Ids.inPath(Ids.PRICE_RULE, id)));
    }

    /** Rewrites a rule as a whole. */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changePriceRule", summary = "Rewrite a rule of a draft as a whole")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PriceRuleFields.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PriceRuleView.class)))
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Body body) {
        PublicId ruleId = Ids.inPath(Ids.PRICE_RULE, id);
        directory.rule(ruleId);
        long version = Versioned.required(ifMatch);
        RuleTerms terms = rules.terms(body.as(PriceRuleFields.class));
        return tagged(writing.changeRule(ruleId, terms, version));
    }

    /** Takes a rule out of a draft. */
    @DELETE
    @Path("/{id}")
    @Operation(operationId = "removePriceRule", summary = "Take a rule out of a draft")
    @APIResponse(responseCode = "204", description = "It is gone")
    public Response remove(@PathParam("id") String id) {
        writing.removeRule(Ids.inPath(Ids.PRICE_RULE, id));
        return Response.noContent().build();
    }

    private Response tagged(PriceRule rule) {
        return Response.ok(rules.view(rule)).tag(Versioned.tag(rule.version())).build();
    }
}

package io.nimbill.web.api;

import io.nimbill.analysis.ChargeExplanations;
import io.nimbill.analysis.ChargeRegister;
import io.nimbill.analysis.ChargeRegister.Listed;
import io.nimbill.analysis.CostFilter;
import io.nimbill.analysis.ListedVendorRows;
import io.nimbill.analysis.VendorRowListing;
import io.nimbill.vendor.ChargeKind;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The single charges of a month. */
@Path("/charges")
@Tag(name = "Charges")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ChargesResource {

    @Inject
    private ChargeRegister register;

    @Inject
    private ChargeExplanations explanations;

    @Inject
    private VendorRowListing vendorRowListing;

    @Inject
    private Paging paging;

    /** Charges of a billing month. */
    @GET
    @Operation(operationId = "listCharges", summary = "List the single charges of a vendor's billing month")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ChargePage.class)))
    public Page<ChargeView> list(
            @Parameter(required = true, description = "Billing month, such as 2026-10") @QueryParam("month")
                    String month,
            @QueryParam("buyerId") String buyerId,
            @QueryParam("cloudAccountId") String cloudAccountId,
            @Parameter(description = "aws, microsoft or focus") @QueryParam("vendor") String vendor,
            @Parameter(description = "The vendor's code of a service") @QueryParam("service") String service,
            @QueryParam("kind") String kind,
            @Parameter(description = "One UTC usage day") @QueryParam("day") String day,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        YearMonth wanted = Words.monthInQuery("month", month);
        if (wanted == null) {
            throw ApiProblem.ofParameter("month", "required", "Name the billing month, such as 2026-10.");
        }
        ChargeKind chargeKind = Words.inQuery(ChargeKind.class, "kind", kind);
        CostFilter filter = new CostFilter(
                wanted,
                null,
                null,
                vendor,
                service,
                chargeKind == null ? null : chargeKind.name(),
                prefixed(Ids.PARTY, "buyerId", buyerId),
                prefixed(Ids.CLOUD_ACCOUNT, "cloudAccountId", cloudAccountId),
                Words.dayInQuery("day", day));
        return paging.wanted("charges", limit, cursor)
                .after(
                        (after, size) -> register.listing(filter, after, size),
                        Listed::place,
                        listed -> ChargeView.of(listed.charge()));
    }

    /** How one charge came to be. */
    @GET
    @Path("/{id}/explanation")
    @Operation(operationId = "explainCharge", summary = "Explain how a charge came to be, as data and in words")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ExplanationView.class)))
    public ExplanationView explanation(
            @PathParam("id") String id,
            @Parameter(description = "Language of the sentences") @HeaderParam("Accept-Language") String languages) {
        return ExplanationView.of(explanations.explain(id, language(languages)));
    }

    /** The vendor's own rows behind a charge. */
    @GET
    @Path("/{id}/vendor-rows")
    @Operation(
            operationId = "listVendorRows",
            summary = "List the vendor's own rows behind a charge",
            description = "For the operator alone. The rows of all pages add up to the cost of the daily row exactly.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VendorRowPage.class)))
    @APIResponse(responseCode = "422", description = "The archive is not written yet, not there, or busy")
    public VendorRowPage vendorRows(
            @PathParam("id") String id, @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        AtomicReference<ListedVendorRows> listed = new AtomicReference<>();
        Page<VendorRowView> page = paging.wanted("vendor-rows", limit, cursor)
                .after(
                        (place, size) -> {
                            long first = place == null ? 0 : Long.parseLong(place);
                            listed.set(vendorRowListing.page(id, first, size));
                            return listed.get().rows();
                        },
                        row -> Long.toString(listed.get().placeAfter(row)),
                        row -> VendorRowView.of(row, listed.get().currency()));
        return VendorRowPage.of(listed.get(), page);
    }

    /** The first language that the caller would read; English where none is named. */
    private static Locale language(String header) {
        try {
            return header == null || header.isBlank()
                    ? Locale.ENGLISH
                    : Locale.forLanguageTag(
                            Locale.LanguageRange.parse(header).get(0).getRange());
        } catch (IllegalArgumentException e) {
            throw ApiProblem.ofParameter("Accept-Language", "malformed", "Has to be a list of languages, such as en.");
        }
    }

    private static String prefixed(String prefix, String name, String text) {
        PublicId id = Ids.inQuery(prefix, name, text);
        return id == null ? null : id.prefixed(prefix);
    }
}

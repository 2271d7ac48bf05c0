package io.nimbill.web.api;

import io.nimbill.analysis.CostExplorer;
import io.nimbill.analysis.CostMetric;
import io.nimbill.analysis.CostQuestion;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Cost analysis: for sellers what was bought and sold, for clients what they pay. */
@Path("/cost-analysis")
@Tag(name = "Cost analysis", description = "Bought, sold and margin by any word of a charge; for a client what it pays")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class CostAnalysisResource {

    @Inject
    private CostExplorer explorer;

    @Inject
    private Clock clock;

    /** The groups of a range of days. */
    @GET
    @Operation(operationId = "analyseCosts", summary = "Add up charges by one of their words, the largest sales first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CostGroupList.class)))
    public CostGroupList groups(@BeanParam CostChoice choice) {
        CostQuestion question = choice.question(clock);
        boolean seller = explorer.tellsMargin();
        return new CostGroupList(
                question.range().from(),
                question.range().to(),
                question.by().name(),
                explorer.groups(question).stream()
                        .map(group -> CostGroupView.of(group, seller))
                        .toList());
    }

    /** The same by day or month. */
    @GET
    @Path("/bars")
    @Operation(
            operationId = "analyseCostsOverTime",
            summary =
                    "Add up charges by one of their words and by day, or by month where more than 92 days are asked for")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CostBarList.class)))
    public CostBarList bars(
            @BeanParam CostChoice choice,
            @Parameter(
                            description =
                                    "SOLD, BOUGHT or MARGIN; SOLD unless given, and always for those who may not see margins")
                    @QueryParam("metric")
                    String metric) {
        CostQuestion question = choice.question(clock);
        CostMetric measure = CostChoice.metric(metric);
        return new CostBarList(
                question.range().from(),
                question.range().to(),
                question.by().name(),
                explorer.tellsMargin() ? measure.name() : CostMetric.SOLD.name(),
                question.range().isLong() ? "MONTH" : "DAY",
                explorer.bars(question, measure).stream().map(CostBarView::of).toList());
    }

    /** What the running month will come to. */
    @GET
    @Path("/forecasts")
    @Operation(operationId = "forecastCosts", summary = "Say what the running month will come to, with a band")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CostForecastList.class)))
    public CostForecastList forecasts(
            @BeanParam CostChoice choice,
            @Parameter(
                            description =
                                    "SOLD, BOUGHT or MARGIN; SOLD unless given, and always for those who may not see margins")
                    @QueryParam("metric")
                    String metric) {
        return new CostForecastList(explorer.forecasts(choice.question(clock), CostChoice.metric(metric)).stream()
                .map(CostForecastView::of)
                .toList());
    }

    /** From what the top of the branch bought to what clients pay. */
    @GET
    @Path("/waterfalls")
    @Operation(
            operationId = "explainMargins",
            summary = "Lead from what the caller's branch bought to what its clients pay, level by level",
            description =
                    "For sellers alone. A filter by cost centre is refused: levels above the client do not know them.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CostWaterfallList.class)))
    public CostWaterfallList waterfalls(@BeanParam CostChoice choice) {
        return new CostWaterfallList(explorer.waterfalls(choice.question(clock)).stream()
                .map(CostWaterfallView::of)
                .toList());
    }
}

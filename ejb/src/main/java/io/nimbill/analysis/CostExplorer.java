package io.nimbill.analysis;

import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.Query;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Cost analysis. A seller looks at what the sellers of one level of its branch bought and sold, where it may see margins,
 * else at what it sold itself; a client at what it pays, and at nothing of how that was made.
 */
@Stateless
public class CostExplorer {

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @Inject
    private Viewpoint viewpoint;

    @Inject
    private CostMonths months;

    @Inject
    private CostSteps steps;

    @Inject
    private Completeness completeness;

    @Inject
    private Clock clock;

    /** The groups of a question, the largest sales first. */
    @Requires(Permission.VIEW_CHARGES)
    public List<CostGroup> groups(CostQuestion question) {
        return months.groups(scope(question.level()), asked(question));
    }

    /** What each group came to on each day, or in each month where the range is long. */
    @Requires(Permission.VIEW_CHARGES)
    public List<CostBar> bars(CostQuestion question, CostMetric metric) {
        return months.bars(scope(question.level()), asked(question), metric(metric));
    }

    /** What the running month will come to, one for each currency of which enough days are known; see {@link CostForecast}. */
    @Requires(Permission.VIEW_CHARGES)
    public List<CostForecast> forecasts(CostQuestion question, CostMetric metric) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        YearMonth month = YearMonth.from(today);
        LocalDate earliest = month.minusMonths(1).atDay(1);
        List<VendorCompleteness> vendors = new ArrayList<>(completeness.ofMonth(month));
        vendors.addAll(completeness.ofMonth(month.minusMonths(1)));
        LocalDate growing = CostForecast.growingFrom(today, vendors, earliest);
        CostRange looked = CostRange.of(month, 2);
        CostQuestion byKind = asked(question).in(looked).by(CostDimension.KIND);
        return CostForecast.of(months.bars(scope(question.level()), byKind, metric(metric)), today, growing);
    }

    /** How what the viewer's branch bought becomes what its clients pay, one for each currency. */
    @Requires(Permission.VIEW_MARGIN)
    public List<CostWaterfall> waterfalls(CostQuestion question) {
        return steps.waterfalls(question);
    }

    /** Whether the viewer is told what sellers paid, and so their margin. A buyer is not, nor who may not see margins. */
    @Requires(Permission.VIEW_CHARGES)
    public boolean tellsMargin() {
        return !viewpoint.isClient() && viewpoint.seesMargin();
    }

    private CostMetric metric(CostMetric asked) {
        return tellsMargin() ? asked : CostMetric.SOLD;
    }

    /** What tells buyers apart means nothing to the one who buys. */
    private CostQuestion asked(CostQuestion question) {
        return viewpoint.isClient() && question.by().isOfSellers() ? question.by(CostDimension.SERVICE) : question;
    }

    /** Prices of two levels beside each other would tell a margin: without that right the viewer's own sales are all. */
    private CostScope scope(String level) {
        if (viewpoint.isClient()) {
            return CostScope.ofBuyer(viewpoint.buyerId());
        }
        if (level == null || !tellsMargin()) {
            return new CostScope(List.of(viewpoint.partyId()), 0, tellsMargin());
        }
        return new CostScope(
                Query.of(
                                "SELECT p.id FROM party p WHERE p.kind = ? AND p.kind <> 'CLIENT' AND p.path LIKE ?",
                                level,
                                viewpoint.branch())
                        .list(source, row -> row.getLong(1)),
                0,
                true);
    }
}

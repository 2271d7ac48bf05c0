package io.nimbill.web.seller;

import io.nimbill.analysis.BuyerFigure;
import io.nimbill.analysis.Completeness;
import io.nimbill.analysis.CostAnalysis;
import io.nimbill.analysis.CostFigure;
import io.nimbill.analysis.CostFilter;
import io.nimbill.analysis.LevelFigure;
import io.nimbill.analysis.MarginTotal;
import io.nimbill.analysis.PartyRegister;
import io.nimbill.analysis.ServiceDay;
import io.nimbill.analysis.UnsoldCost;
import io.nimbill.analysis.VendorCompleteness;
import io.nimbill.web.lists.Choice;
import io.nimbill.web.lists.Listing;
import io.nimbill.web.portal.Months;
import io.nimbill.web.portal.ServiceTable;
import io.nimbill.web.portal.StackedDays;
import io.nimbill.web.portal.Viewer;
import io.nimbill.web.portal.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.omnifaces.cdi.Param;

/** Cost, sales and margin of a month per level and service; the choice is in the address. */
@Named
@RequestScoped
public class CostView {

    private static final Map<String, Function<CostFigure, BigDecimal>> METRICS =
            Map.of("sales", CostFigure::sales, "cost", CostFigure::cost, "margin", CostFigure::margin);

    @Inject
    @Param(name = "month")
    private String askedMonth;

    @Inject
    @Param(name = "level")
    private String askedLevel;

    @Inject
    @Param
    private String metric;

    @Inject
    @Param
    private String vendor;

    @Inject
    @Param
    private String kind;

    @Inject
    @Param
    private String buyer;

    @Inject
    private Choice choice;

    @Inject
    private Viewer viewer;

    @Inject
    private Months months;

    @Inject
    private Words words;

    @Inject
    private CostAnalysis analysis;

    @Inject
    private Completeness completeness;

    @Inject
    private PartyRegister parties;

    private YearMonth month;
    private List<String> levels;
    private String level;
    private List<ServiceDay> rows;
    private List<VendorCompleteness> vendors;
    private List<LevelFigure> levelFigures;
    private List<UnsoldCost> unsold;

    @PostConstruct
    void load() {
        month = months.chosenOrNewest(askedMonth);
        levels = parties.sellingLevels();
        level = levels.contains(askedLevel) ? askedLevel : viewer.getPlaceKind();
        metric = metric != null && METRICS.containsKey(metric) ? metric : "sales";
        rows = analysis.byServiceAndDay(filter());
        vendors = completeness.ofMonth(month);
        levelFigures = analysis.byLevel(month);
        unsold = analysis.unsold(month);
    }

    /** One per currency. */
    public List<StackedDays> getCharts() {
        List<LocalDate> days = months.days(month);
        int growing = months.incompleteFrom(days, vendors);
        return months.currencies(rows).stream()
                .map(currency -> StackedDays.of(currency, rows, METRICS.get(metric), days, growing, months.wording())
                        .leadingTo(viewer.page("charges") + "?" + getQuery()))
                .toList();
    }

    public ServiceTable getTable() {
        return ServiceTable.of(rows).orderedBy(choice.sorting());
    }

    public List<BuyerFigure> getBuyers() {
        return analysis.byBuyer(filter());
    }

    public List<LevelFigure> getLevelFigures() {
        return levelFigures;
    }

    /** One per currency. */
    public List<MarginTotal> getMarginTotals() {
        return LevelFigure.totals(levelFigures);
    }

    public List<UnsoldCost> getUnsold() {
        return unsold;
    }

    /** One per currency. */
    public Map<String, BigDecimal> getUnsoldSums() {
        return UnsoldCost.sums(unsold);
    }

    public List<VendorCompleteness> getVendors() {
        return vendors;
    }

    public YearMonth getMonth() {
        return month;
    }

    public List<YearMonth> getMonths() {
        return months.choices(month);
    }

    public List<String> getLevels() {
        return levels;
    }

    public String getLevel() {
        return level;
    }

    public String getMetric() {
        return metric;
    }

    public String getVendor() {
        return vendor;
    }

    public String getKind() {
        return kind;
    }

    public String getBuyer() {
        return buyer;
    }

    /** Name of the buyer chosen; asks for it only when there is one. */
    public String getBuyerName() {
        return buyer == null ? null : parties.one(buyer).name();
    }

    public boolean isNarrowed() {
        return vendor != null || kind != null || buyer != null;
    }

    public Listing getListing() {
        return choice.listing("costs", "metric", "vendor", "kind", "buyer")
                .with("month", month)
                .with("level", level);
    }

    /** The choice as the rest of an address, for drill-down. */
    public String getQuery() {
        return "month=" + month + "&level=" + level + part("vendor", vendor) + part("kind", kind)
                + part("buyer", buyer);
    }

    /** The same page without one part of the choice. */
    public String without(String name) {
        return "month=" + month + "&level=" + level + "&metric=" + metric
                + (name.equals("vendor") ? "" : part("vendor", vendor))
                + (name.equals("kind") ? "" : part("kind", kind))
                + (name.equals("buyer") ? "" : part("buyer", buyer));
    }

    /** What the title of the chart says. */
    public String getChartTitle() {
        return words.text("costs.chart." + metric);
    }

    private CostFilter filter() {
        return new CostFilter(month, level, null, vendor, null, kind, buyer, null, null);
    }

    private static String part(String name, String value) {
        return value == null ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

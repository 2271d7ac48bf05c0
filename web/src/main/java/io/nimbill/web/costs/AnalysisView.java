package io.nimbill.web.costs;

import io.nimbill.allocation.AllocationTags;
import io.nimbill.analysis.Completeness;
import io.nimbill.analysis.CostBar;
import io.nimbill.analysis.CostDimension;
import io.nimbill.analysis.CostExplorer;
import io.nimbill.analysis.CostForecast;
import io.nimbill.analysis.CostGroup;
import io.nimbill.analysis.CostMetric;
import io.nimbill.analysis.CostQuestion;
import io.nimbill.analysis.CostRange;
import io.nimbill.analysis.CostWaterfall;
import io.nimbill.analysis.PartyRegister;
import io.nimbill.analysis.VendorCompleteness;
import io.nimbill.web.lists.AnalysisFilters;
import io.nimbill.web.lists.Choice;
import io.nimbill.web.lists.Listing;
import io.nimbill.web.portal.Months;
import io.nimbill.web.portal.Viewer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cost analysis: the choice is in the address, and everything on the page leads to another choice. */
@Named
@RequestScoped
public class AnalysisView {

    @Inject
    private AnalysisFilters filters;

    @Inject
    private Choice choice;

    @Inject
    private CostExplorer explorer;

    @Inject
    private Completeness completeness;

    @Inject
    private AllocationTags allocationTags;

    @Inject
    private PartyRegister parties;

    @Inject
    private CostWords costWords;

    @Inject
    private Months months;

    @Inject
    private Viewer viewer;

    private CostQuestion question;
    private boolean tellsMargin;
    private CostMetric metric;
    private List<CostGroup> groups;
    private List<CostGroup> before;
    private List<CostForecast> forecasts;
    private List<VendorCompleteness> vendors;
    private CostSheet sheet;

    @PostConstruct
    void load() {
        tellsMargin = explorer.tellsMargin();
        metric = tellsMargin ? filters.metric() : CostMetric.SOLD;
        question = asked();
        vendors = completeness.ofMonth(YearMonth.from(question.range().lastDay()));
        if (isWaterfall()) {
            return;
        }
        groups = explorer.groups(question);
        before = filters.compared()
                .map(range -> explorer.groups(question.in(range)))
                .orElse(null);
        forecasts = question.range().contains(months.today()) ? explorer.forecasts(question, metric) : List.of();
        sheet = new CostSheet(groups, before, metric, this::label, this::leading);
    }

    /** What tells buyers apart is nothing for a client, and a tag nothing without its key. */
    private CostQuestion asked() {
        CostQuestion asked = filters.question();
        if (asked.tagKey() == null && !getTagKeys().isEmpty()) {
            asked = new CostQuestion(
                    asked.range(), asked.level(), asked.by(), getTagKeys().get(0), asked.only());
        }
        return getDimensions().contains(asked.by()) ? asked : asked.by(CostDimension.SERVICE);
    }

    /** One for each currency. */
    public List<CostChart> getCharts() {
        List<CostBar> bars = explorer.bars(question, metric);
        Optional<CostRange> other = filters.compared();
        List<CostBar> earlier =
                other.map(range -> explorer.bars(question.in(range), metric)).orElse(List.of());
        return new CostCharts(question.range(), other.orElse(null), sheet, costWords.wording(question.range()))
                .of(
                        bars,
                        earlier,
                        forecasts,
                        incompleteFrom(),
                        "?" + filters.with(ofBars()),
                        group -> CostWords.part(question.by(), group.key()),
                        costWords.rest());
    }

    private int incompleteFrom() {
        List<LocalDate> starts = question.range().bars();
        if (!question.range().isLong()) {
            return months.incompleteFrom(starts, vendors);
        }
        LocalDate month = months.today().withDayOfMonth(1);
        return starts.indexOf(month);
    }

    public CostSheet getSheet() {
        return sheet;
    }

    /** None but of the running month. */
    public List<CostForecast> getForecasts() {
        return forecasts;
    }

    /** How cost becomes what clients pay; only where that was asked for. */
    public List<CostWaterfall> getWaterfalls() {
        return isWaterfall() && !isCentred() ? explorer.waterfalls(question) : List.of();
    }

    /** Whether the way from cost to what clients pay is shown. */
    public boolean isWaterfall() {
        return tellsMargin && "waterfall".equals(choice.text("show"));
    }

    /** Whether it is narrowed to a cost centre, which only the last level knows. */
    public boolean isCentred() {
        return question.only().containsKey(CostDimension.COST_CENTRE);
    }

    public List<VendorCompleteness> getVendors() {
        return vendors;
    }

    public boolean isTellsMargin() {
        return tellsMargin;
    }

    public CostQuestion getQuestion() {
        return question;
    }

    public CostMetric getMetric() {
        return metric;
    }

    public List<CostMetric> getMetrics() {
        return List.of(CostMetric.values());
    }

    public String getRangeWord() {
        return filters.rangeWord();
    }

    public List<String> getRanges() {
        return AnalysisFilters.RANGES;
    }

    public String getCompare() {
        return choice.text("compare");
    }

    public boolean isCompared() {
        return before != null;
    }

    /** The range it is compared with. */
    public CostRange getOther() {
        return filters.compared().orElse(null);
    }

    /** What the viewer can tell charges apart by. */
    public List<CostDimension> getDimensions() {
        return Arrays.stream(CostDimension.values())
                .filter(each -> !isBuyer() || !each.isOfSellers())
                .filter(each -> each != CostDimension.TAG || !getTagKeys().isEmpty())
                .toList();
    }

    public List<String> getTagKeys() {
        return allocationTags.keys();
    }

    /** The levels whose sales can be looked at; one alone is no choice. */
    public List<String> getLevels() {
        return tellsMargin ? parties.sellingLevels() : List.of();
    }

    /** Whether the viewer looks at what it pays. */
    public boolean isBuyer() {
        return question == null ? filters.level() == null : question.level() == null;
    }

    /** What the page is narrowed to. */
    public List<CostChip> getChips() {
        return question.only().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> chip(each.getKey(), each.getValue()))
                .toList();
    }

    private CostChip chip(CostDimension dimension, String key) {
        String name = explorer.groups(question.by(dimension)).stream()
                .filter(group -> group.key().equals(key))
                .findFirst()
                .map(group -> costWords.name(dimension, group))
                .orElse(key);
        String parameter = AnalysisFilters.name(dimension);
        Map<String, String> without = new HashMap<>();
        without.put(parameter, null);
        return new CostChip(dimension, parameter, key, name, "?" + filters.with(without));
    }

    public Listing getListing() {
        return filters.listing();
    }

    /** The choice as it stands in the address. */
    public String getAddress() {
        return filters.with(Map.of());
    }

    /** The same choice shown the other way. */
    public String getOtherWay() {
        Map<String, String> change = new HashMap<>();
        change.put("show", isWaterfall() ? null : "waterfall");
        return "?" + filters.with(change);
    }

    /** Where the single charges are, where the range lies in one month; null otherwise. */
    public String getCharges() {
        CostRange range = question.range();
        return range.months().size() > 1 || question.isOwn()
                ? null
                : viewer.page("charges") + "?" + costWords.charges(question);
    }

    private String label(CostGroup group) {
        return costWords.name(question.by(), group);
    }

    /** Where a group leads: to the same choice, narrowed to it and told apart by what comes next. */
    private String leading(CostGroup group) {
        Map<String, String> change = drilling();
        change.put(AnalysisFilters.name(question.by()), group.key());
        return "?" + filters.with(change);
    }

    /** A bar brings days and a group of its own. */
    private Map<String, String> ofBars() {
        Map<String, String> change = drilling();
        List.of("range", "from", "to", AnalysisFilters.name(question.by())).forEach(name -> change.put(name, null));
        return change;
    }

    private Map<String, String> drilling() {
        Map<String, String> change = new HashMap<>();
        CostDimension next = question.by().next();
        change.put("by", question.only().containsKey(next) ? CostDimension.SKU.name() : next.name());
        change.put("tagKey", question.tagKey());
        return change;
    }
}

package io.nimbill.web.lists;

import io.nimbill.analysis.CostDimension;
import io.nimbill.analysis.CostMetric;
import io.nimbill.analysis.CostQuestion;
import io.nimbill.analysis.CostRange;
import io.nimbill.web.portal.Months;
import io.nimbill.web.portal.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the address of cost analysis asks for: the same for the page and for its file. Nonsense counts as not asked. */
@RequestScoped
public class AnalysisFilters {

    /** The ranges that can be chosen by a word; the first unless another is asked for. */
    public static final List<String> RANGES = List.of("month", "last-month", "quarter", "year", "custom");

    private static final List<String> SELLERS = List.of("OPERATOR", "DISTRIBUTOR", "RESELLER");
    private static final String CUSTOM = "custom";
    private static final Map<CostDimension, String> NAMES = names();

    @Inject
    private Choice choice;

    @Inject
    private Months months;

    @Inject
    private Viewer viewer;

    /** The parameter that narrows to a group of a dimension. */
    public static String name(CostDimension dimension) {
        return NAMES.get(dimension);
    }

    /** The word for the range; one with days of its own is custom. */
    public String rangeWord() {
        String asked = choice.text("range");
        boolean days = choice.day("from") != null && choice.day("to") != null;
        if (asked == null || CUSTOM.equals(asked)) {
            return days ? CUSTOM : RANGES.get(0);
        }
        return RANGES.contains(asked) ? asked : RANGES.get(0);
    }

    /** UTC days of usage; both days of the address are within. */
    public CostRange range() {
        YearMonth now = YearMonth.from(months.today());
        return switch (rangeWord()) {
            case "last-month" -> CostRange.of(now.minusMonths(1));
            case "quarter" -> CostRange.of(now, 3);
            case "year" -> CostRange.of(now, 12);
            case CUSTOM -> days(choice.day("from"), choice.day("to")).orElse(CostRange.of(now));
            default -> CostRange.of(now);
        };
    }

    private static Optional<CostRange> days(LocalDate first, LocalDate last) {
        boolean sound = !last.isBefore(first)
                && first.getYear() >= 1900
                && last.getYear() <= 9998
                && !first.plusMonths(CostRange.MOST_MONTHS).isBefore(last.plusDays(1));
        return sound ? Optional.of(new CostRange(first, last.plusDays(1))) : Optional.empty();
    }

    /** What it is compared with; empty unless asked for. */
    public Optional<CostRange> compared() {
        String asked = choice.text("compare");
        if ("before".equals(asked)) {
            return Optional.of(range().before());
        }
        return "year-before".equals(asked) ? Optional.of(range().yearBefore()) : Optional.empty();
    }

    public CostQuestion question() {
        return new CostQuestion(range(), level(), by(), choice.text("tagKey"), only());
    }

    /** Whose sales are looked at: those of the viewer's own level unless another is asked for. */
    public String level() {
        if ("CLIENT".equals(viewer.getPlaceKind())) {
            return null;
        }
        String asked = choice.text("level");
        return asked != null && SELLERS.contains(asked) ? asked : viewer.getPlaceKind();
    }

    public CostDimension by() {
        String asked = choice.text("by");
        return Arrays.stream(CostDimension.values())
                .filter(dimension -> dimension.name().equals(asked))
                .findFirst()
                .orElse(CostDimension.SERVICE);
    }

    public CostMetric metric() {
        String asked = choice.text("metric");
        return Arrays.stream(CostMetric.values())
                .filter(metric -> metric.name().equals(asked))
                .findFirst()
                .orElse(CostMetric.SOLD);
    }

    /** The groups it is narrowed to. */
    public Map<CostDimension, String> only() {
        Map<CostDimension, String> only = new EnumMap<>(CostDimension.class);
        NAMES.forEach((dimension, name) -> {
            if (choice.text(name) != null) {
                only.put(dimension, choice.text(name));
            }
        });
        return only;
    }

    /** The list of the page: its file and its order. */
    public Listing listing() {
        return choice.listing("cost-analysis", all().toArray(String[]::new));
    }

    /** The choice as the rest of an address, with other values for some parameters; null takes one out. */
    public String with(Map<String, String> changes) {
        Map<String, String> parameters = new LinkedHashMap<>();
        all().forEach(name -> parameters.put(name, choice.text(name)));
        parameters.putAll(changes);
        return parameters.entrySet().stream()
                .filter(each -> each.getValue() != null)
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static List<String> all() {
        return Stream.concat(
                        List.of("range", "from", "to", "by", "metric", "level", "compare", "tagKey", "show").stream(),
                        NAMES.values().stream())
                .toList();
    }

    private static Map<CostDimension, String> names() {
        Map<CostDimension, String> names = new EnumMap<>(CostDimension.class);
        for (CostDimension dimension : CostDimension.values()) {
            String word = dimension.name().toLowerCase(Locale.ROOT);
            names.put(dimension, dimension == CostDimension.COST_CENTRE ? "costCentre" : word);
        }
        return names;
    }
}

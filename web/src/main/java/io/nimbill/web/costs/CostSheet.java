package io.nimbill.web.costs;

import io.nimbill.analysis.CostFigure;
import io.nimbill.analysis.CostGroup;
import io.nimbill.analysis.CostMetric;
import io.nimbill.web.portal.ServiceColours;
import io.nimbill.work.Sorting;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The table of cost analysis: the groups in an order, beside what they were, and the sums of the whole filter. */
public final class CostSheet {

    /** So many lines are shown; the file has them all. */
    static final int MOST_ROWS = 200;

    private static final int LARGEST = 9;

    private final List<CostGroup> groups;
    private final Map<List<String>, CostFigure> before;
    private final CostMetric metric;
    private final Function<CostGroup, String> names;
    private final Function<CostGroup, String> links;
    private final Map<String, Map<String, String>> colours = new HashMap<>();

    /**
     * @param before the groups of the range it is compared with; null without one
     * @param metric what the chart shows, by which the largest are found
     */
    CostSheet(
            List<CostGroup> groups,
            List<CostGroup> before,
            CostMetric metric,
            Function<CostGroup, String> names,
            Function<CostGroup, String> links) {
        this.metric = metric;
        this.names = names;
        this.links = links;
        this.groups = groups.stream()
                .sorted(Comparator.comparing((CostGroup group) -> metric.of(group.figure()))
                        .reversed())
                .toList();
        this.before = before == null ? null : new HashMap<>();
        if (before != null) {
            before.forEach(
                    group -> this.before.put(List.of(group.key(), group.figure().currency()), group.figure()));
        }
    }

    public boolean isBlank() {
        return groups.isEmpty();
    }

    public int getCount() {
        return groups.size();
    }

    /** Whether there are more lines than are shown. */
    public boolean isCut() {
        return groups.size() > MOST_ROWS;
    }

    /** The currencies, in the order of their codes. */
    public List<String> currencies() {
        return groups.stream()
                .map(group -> group.figure().currency())
                .distinct()
                .sorted()
                .toList();
    }

    /** The largest groups of a currency, those with bars of their own. */
    List<CostGroup> largest(String currency) {
        return groups.stream()
                .filter(group -> group.figure().currency().equals(currency))
                .limit(LARGEST)
                .toList();
    }

    Map<String, String> coloursOf(String currency) {
        return colours.computeIfAbsent(
                currency,
                code -> ServiceColours.of(
                        largest(code).stream().map(CostGroup::key).toList()));
    }

    String nameOf(CostGroup group) {
        return names.apply(group);
    }

    /** The lines shown, largest first unless another order is asked for. */
    public List<CostTableRow> rows(Sorting sorting) {
        return groups.stream()
                .map(this::row)
                .sorted(order(sorting))
                .limit(MOST_ROWS)
                .toList();
    }

    /** The sums of the whole filter, one line for each currency. */
    public List<CostTableRow> totals() {
        Map<String, CostFigure> now = new TreeMap<>();
        groups.forEach(group -> now.merge(group.figure().currency(), group.figure(), CostFigure::plus));
        Map<String, CostFigure> then = new TreeMap<>();
        if (before != null) {
            before.values().forEach(figure -> then.merge(figure.currency(), figure, CostFigure::plus));
        }
        return now.values().stream()
                .map(figure -> row(null, null, null, null, figure, then.getOrDefault(figure.currency(), zero(figure))))
                .toList();
    }

    private CostTableRow row(CostGroup group) {
        CostFigure then = before == null
                ? null
                : before.getOrDefault(List.of(group.key(), group.figure().currency()), zero(group.figure()));
        return row(
                names.apply(group),
                group.detail(),
                coloursOf(group.figure().currency()).get(group.key()),
                links.apply(group),
                group.figure(),
                then);
    }

    private CostTableRow row(
            String name, String detail, String colour, String link, CostFigure figure, CostFigure then) {
        CostFigure other = before == null ? null : then;
        return new CostTableRow(
                name, detail, colour, link, figure, other, metric.of(figure), other == null ? null : metric.of(other));
    }

    private static CostFigure zero(CostFigure figure) {
        return CostFigure.zero(figure.currency());
    }

    private Comparator<CostTableRow> order(Sorting sorting) {
        if (sorting.by() == null) {
            return Comparator.comparing(CostTableRow::shown).reversed();
        }
        Comparator<CostTableRow> order =
                switch (sorting.by()) {
                    case "name" -> Comparator.comparing(CostTableRow::name, String.CASE_INSENSITIVE_ORDER);
                    case "bought" -> Comparator.comparing(row -> row.figure().cost());
                    case "margin" -> Comparator.comparing(row -> row.figure().margin());
                    case "before" -> Comparator.comparing(row -> orZero(row.shownBefore()));
                    case "change" -> Comparator.comparing(row -> orZero(row.change()));
                    default -> Comparator.comparing(row -> row.figure().sales());
                };
        return sorting.descending() ? order.reversed() : order;
    }

    private static BigDecimal orZero(BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}

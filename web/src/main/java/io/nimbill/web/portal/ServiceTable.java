package io.nimbill.web.portal;

import io.nimbill.analysis.CostFigure;
import io.nimbill.analysis.ServiceDay;
import io.nimbill.work.Sorting;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The table twin of a chart: every service with its month, and the totals of each currency. */
public final class ServiceTable implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A service's month in one currency; {@code colour} is that of the chart. */
    public record Row(
            String vendor, String vendorName, String service, String serviceName, String colour, CostFigure figure)
            implements Serializable {}

    private static final Map<String, Comparator<Row>> ORDERS = Map.of(
            "service", Comparator.comparing(Row::serviceName, String.CASE_INSENSITIVE_ORDER),
            "vendor", Comparator.comparing(Row::vendorName),
            "cost", Comparator.comparing(row -> row.figure().cost()),
            "sales", Comparator.comparing(row -> row.figure().sales()),
            "margin", Comparator.comparing(row -> row.figure().margin()));

    private record Words(String key, String currency) {}

    private final List<Row> rows;
    private final List<CostFigure> totals;

    private ServiceTable(List<Row> rows, List<CostFigure> totals) {
        this.rows = rows;
        this.totals = totals;
    }

    public static ServiceTable of(List<ServiceDay> days) {
        Map<Words, ServiceDay> first = new LinkedHashMap<>();
        Map<Words, CostFigure> sums = new LinkedHashMap<>();
        Map<String, CostFigure> totals = new TreeMap<>();
        for (ServiceDay day : days) {
            Words words = new Words(day.serviceKey(), day.figure().currency());
            first.putIfAbsent(words, day);
            sums.merge(words, day.figure(), CostFigure::plus);
            totals.merge(words.currency(), day.figure(), CostFigure::plus);
        }
        List<Words> bySize = sums.keySet().stream()
                .sorted(Comparator.comparing(Words::currency)
                        .thenComparing(words -> sums.get(words).sales(), Comparator.reverseOrder()))
                .toList();
        Map<String, String> colours = ServiceColours.of(
                bySize.stream().map(Words::key).distinct().limit(9).toList());
        List<Row> rows = new ArrayList<>();
        for (Words words : bySize) {
            ServiceDay day = first.get(words);
            String colour = colours.getOrDefault(words.key(), ServiceColours.OTHER);
            rows.add(
                    new Row(day.vendor(), day.vendorName(), day.service(), day.serviceName(), colour, sums.get(words)));
        }
        return new ServiceTable(List.copyOf(rows), List.copyOf(totals.values()));
    }

    /** The same table in the order asked for; rows stay with their currency. */
    public ServiceTable orderedBy(Sorting sorting) {
        Comparator<Row> order = sorting.by() == null ? null : ORDERS.get(sorting.by());
        if (order == null) {
            return this;
        }
        Comparator<Row> currency = Comparator.comparing(row -> row.figure().currency());
        return new ServiceTable(
                rows.stream()
                        .sorted(currency.thenComparing(sorting.descending() ? order.reversed() : order))
                        .toList(),
                totals);
    }

    public List<Row> getRows() {
        return rows;
    }

    /** One per currency, in the order of their codes. */
    public List<CostFigure> getTotals() {
        return totals;
    }

    /** Whether there is no row. ({@code empty} is a word of the expression language.) */
    public boolean isBlank() {
        return rows.isEmpty();
    }
}

package io.nimbill.web.portal;

import io.nimbill.analysis.CostFigure;
import io.nimbill.analysis.ServiceDay;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A month's bars, one per UTC day, stacked by service: the nine largest services and the rest as one. All amounts are in
 * one currency. Written as the configuration of Chart.js; the table beside it holds the same figures for reading.
 */
public final class StackedDays implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST = 9;

    /** The words a chart needs in the viewer's language. */
    public record Wording(String other, String total, Function<LocalDate, String> dayLabel) {}

    /**
     * One colour's part of every bar.
     *
     * @param choice the service as the rest of an address; empty for the rest of the services
     */
    public record Layer(String name, String colour, String choice, List<BigDecimal> amounts) implements Serializable {}

    /**
     * One bar, for the table beside the chart.
     *
     * @param amounts in the order of the layers
     */
    public record Bar(LocalDate day, List<BigDecimal> amounts, BigDecimal total) implements Serializable {}

    private final String currency;
    private final ArrayList<Layer> layers;
    private final ArrayList<LocalDate> days;
    private final int incompleteFrom;
    private final String total;
    private final ArrayList<String> labels;
    private final String drill;

    private StackedDays(
            String currency,
            List<Layer> layers,
            List<LocalDate> days,
            int incompleteFrom,
            String total,
            List<String> labels,
            String drill) {
        this.currency = currency;
        this.layers = new ArrayList<>(layers);
        this.days = new ArrayList<>(days);
        this.incompleteFrom = incompleteFrom;
        this.total = total;
        this.labels = new ArrayList<>(labels);
        this.drill = drill;
    }

    /**
     * Draws the rows of one currency.
     *
     * @param metric what of a figure is drawn
     * @param days the days of the axis, in order
     * @param incompleteFrom position of the first day whose usage may still grow, −1 when all are whole
     */
    public static StackedDays of(
            String currency,
            List<ServiceDay> rows,
            Function<CostFigure, BigDecimal> metric,
            List<LocalDate> days,
            int incompleteFrom,
            Wording wording) {
        Map<String, ServiceDay> services = new LinkedHashMap<>();
        Map<String, Map<LocalDate, BigDecimal>> amounts = new LinkedHashMap<>();
        for (ServiceDay row : rows) {
            if (row.figure().currency().equals(currency)) {
                services.putIfAbsent(row.serviceKey(), row);
                amounts.computeIfAbsent(row.serviceKey(), key -> new LinkedHashMap<>())
                        .merge(row.day(), metric.apply(row.figure()), BigDecimal::add);
            }
        }
        List<String> bySize = amounts.keySet().stream()
                .sorted(Comparator.comparing((String key) -> sum(amounts.get(key)))
                        .reversed())
                .toList();
        List<Layer> layers = new ArrayList<>();
        Map<String, String> colours = ServiceColours.of(bySize.subList(0, Math.min(LARGEST, bySize.size())));
        colours.forEach((key, colour) -> layers.add(new Layer(
                services.get(key).serviceName(),
                colour,
                choice(services.get(key)),
                along(days, List.of(amounts.get(key))))));
        if (bySize.size() > LARGEST) {
            List<Map<LocalDate, BigDecimal>> rest = bySize.subList(LARGEST, bySize.size()).stream()
                    .map(amounts::get)
                    .toList();
            layers.add(new Layer(wording.other(), ServiceColours.OTHER, "", along(days, rest)));
        }
        return new StackedDays(
                currency,
                layers,
                days,
                incompleteFrom,
                wording.total(),
                days.stream().map(wording.dayLabel()).toList(),
                null);
    }

    /** With bars that lead on: day and service are put behind that address. */
    public StackedDays leadingTo(String address) {
        return new StackedDays(currency, layers, days, incompleteFrom, total, labels, address);
    }

    public String getCurrency() {
        return currency;
    }

    /** Safe inside a script element. */
    public String getJson() {
        return config();
    }

    /** The services drawn, largest first, for those who hear the page. */
    public String getSummary() {
        return String.join(", ", layers.stream().map(Layer::name).toList());
    }

    /** Largest first, the rest of the services last. */
    public List<Layer> getLayers() {
        return layers;
    }

    /** The days that have an amount, in order. */
    public List<Bar> getBars() {
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            int place = i;
            List<BigDecimal> parts =
                    layers.stream().map(layer -> layer.amounts().get(place)).toList();
            if (parts.stream().anyMatch(part -> part.signum() != 0)) {
                bars.add(new Bar(days.get(i), parts, parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
            }
        }
        return bars;
    }

    public boolean isLeading() {
        return drill != null;
    }

    /** Where the charges of a day are; of one service when a layer is given. */
    public String address(LocalDate day, Layer layer) {
        return drill + "&day=" + day + (layer == null ? "" : layer.choice());
    }

    private static String choice(ServiceDay row) {
        return "&vendor=" + part(row.vendor()) + "&service=" + part(row.service());
    }

    private static String part(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static BigDecimal sum(Map<LocalDate, BigDecimal> amounts) {
        return amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<BigDecimal> along(List<LocalDate> days, List<Map<LocalDate, BigDecimal>> series) {
        return days.stream()
                .map(day -> series.stream()
                        .map(one -> one.getOrDefault(day, BigDecimal.ZERO))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .toList();
    }

    private String config() {
        JsonArrayBuilder names = Json.createArrayBuilder();
        labels.forEach(names::add);
        JsonArrayBuilder sets = Json.createArrayBuilder();
        for (Layer layer : layers) {
            JsonArrayBuilder points = Json.createArrayBuilder();
            layer.amounts().forEach(amount -> points.add(amount.setScale(4, RoundingMode.HALF_UP)));
            sets.add(Json.createObjectBuilder()
                    .add("label", layer.name())
                    .add("backgroundColor", layer.colour())
                    .add("choice", layer.choice())
                    .add("data", points));
        }
        JsonObjectBuilder own = Json.createObjectBuilder()
                .add("currency", currency)
                .add("total", total)
                .add("incompleteFrom", incompleteFrom);
        if (isLeading()) {
            JsonArrayBuilder dates = Json.createArrayBuilder();
            days.forEach(day -> dates.add(day.toString()));
            own.add("drill", drill).add("days", dates);
        }
        JsonObjectBuilder config = Json.createObjectBuilder()
                .add("type", "bar")
                .add("data", Json.createObjectBuilder().add("labels", names).add("datasets", sets))
                .add("nimbill", own);
        return ChartScript.inert(config.build().toString());
    }
}

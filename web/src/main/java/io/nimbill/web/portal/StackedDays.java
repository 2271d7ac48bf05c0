package io.nimbill.web.portal;

import io.nimbill.analysis.CostFigure;
import io.nimbill.analysis.ServiceDay;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
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

    /** One colour's part of every bar. */
    private record Layer(String name, String colour, List<BigDecimal> amounts) {}

    private final String currency;
    private final String json;
    private final String summary;

    private StackedDays(String currency, String json, String summary) {
        this.currency = currency;
        this.json = json;
        this.summary = summary;
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
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, Map<LocalDate, BigDecimal>> amounts = new LinkedHashMap<>();
        for (ServiceDay row : rows) {
            if (row.figure().currency().equals(currency)) {
                names.putIfAbsent(row.serviceKey(), row.serviceName());
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
        colours.forEach(
                (key, colour) -> layers.add(new Layer(names.get(key), colour, along(days, List.of(amounts.get(key))))));
        if (bySize.size() > LARGEST) {
            List<Map<LocalDate, BigDecimal>> rest = bySize.subList(LARGEST, bySize.size()).stream()
                    .map(amounts::get)
                    .toList();
            layers.add(new Layer(wording.other(), ServiceColours.OTHER, along(days, rest)));
        }
        String json = config(currency, layers, days, incompleteFrom, wording);
        return new StackedDays(
                currency,
                json,
                String.join(", ", layers.stream().map(Layer::name).toList()));
    }

    public String getCurrency() {
        return currency;
    }

    /** Safe inside a script element. */
    public String getJson() {
        return json;
    }

    /** The services drawn, largest first, for those who hear the page. */
    public String getSummary() {
        return summary;
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

    private static String config(
            String currency, List<Layer> layers, List<LocalDate> days, int incompleteFrom, Wording wording) {
        JsonArrayBuilder labels = Json.createArrayBuilder();
        days.forEach(day -> labels.add(wording.dayLabel().apply(day)));
        JsonArrayBuilder sets = Json.createArrayBuilder();
        for (Layer layer : layers) {
            JsonArrayBuilder points = Json.createArrayBuilder();
            layer.amounts().forEach(amount -> points.add(amount.setScale(4, RoundingMode.HALF_UP)));
            sets.add(Json.createObjectBuilder()
                    .add("label", layer.name())
                    .add("backgroundColor", layer.colour())
                    .add("data", points));
        }
        JsonObjectBuilder config = Json.createObjectBuilder()
                .add("type", "bar")
                .add("data", Json.createObjectBuilder().add("labels", labels).add("datasets", sets))
                .add(
                        "nimbill",
                        Json.createObjectBuilder()
                                .add("currency", currency)
                                .add("total", wording.total())
                                .add("incompleteFrom", incompleteFrom));
        return inert(config.build().toString());
    }

    /** The text stands inside a script element: nothing of a vendor's words may end it. */
    private static String inert(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}

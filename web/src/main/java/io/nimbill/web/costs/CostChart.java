package io.nimbill.web.costs;

import io.nimbill.analysis.CostForecast;
import io.nimbill.web.portal.ChartScript;
import io.nimbill.web.portal.ServiceColours;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The bars of cost analysis in one currency, by day or by month: the nine largest groups, the rest as one, the range it is
 * compared with as a line, and what is forecast. Written as the configuration of Chart.js; the table beside it holds the same.
 *
 * @param layers largest first, the rest last
 * @param starts the days on which its bars begin
 * @param monthly whether a bar is a month
 * @param incompleteFrom position of the first bar that may still grow, −1 when all are whole
 * @param before totals of the range it is compared with, bar beside bar; empty without one
 * @param forecast of the running month, where it is in the range
 * @param drill address that a bar leads to, the choice of a layer and the days of a bar put behind it
 */
public record CostChart(
        String currency,
        List<Layer> layers,
        List<LocalDate> starts,
        boolean monthly,
        int incompleteFrom,
        List<BigDecimal> before,
        Optional<CostForecast> forecast,
        String drill,
        Wording wording) {

    /** The words it needs in the viewer's language. */
    public record Wording(
            String total, String before, String forecast, String band, Function<LocalDate, String> label) {}

    /**
     * One colour's part of every bar.
     *
     * @param choice the group as the rest of an address; empty for the rest
     */
    public record Layer(String name, String colour, String choice, List<BigDecimal> amounts) {}

    /** The colours of the largest groups. */
    static List<String> colours(List<String> keys) {
        return List.copyOf(ServiceColours.of(keys).values());
    }

    /** The days of a bar as the rest of an address. */
    public String days(LocalDate start) {
        LocalDate last = monthly ? start.withDayOfMonth(start.lengthOfMonth()) : start;
        return "&range=custom&from=" + start + "&to=" + last;
    }

    public String label(LocalDate start) {
        return wording.label().apply(start);
    }

    /** The sum of a bar. */
    public BigDecimal total(int place) {
        return layers.stream().map(layer -> layer.amounts().get(place)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Positions of the bars that hold something, for the table. */
    public List<Integer> filled() {
        return IntStream.range(0, starts.size())
                .filter(i ->
                        layers.stream().anyMatch(layer -> layer.amounts().get(i).signum() != 0))
                .boxed()
                .toList();
    }

    /** The groups drawn, largest first, for those who hear the page. */
    public String summary() {
        return String.join(", ", layers.stream().map(Layer::name).toList());
    }

    /** Safe inside a script element. */
    public String json() {
        JsonArrayBuilder names = Json.createArrayBuilder();
        JsonArrayBuilder steps = Json.createArrayBuilder();
        starts.forEach(start -> {
            names.add(label(start));
            steps.add(days(start));
        });
        JsonArrayBuilder sets = Json.createArrayBuilder();
        layers.forEach(layer -> sets.add(set(layer.name(), layer.amounts())
                .add("backgroundColor", layer.colour())
                .add("choice", layer.choice())));
        if (!before.isEmpty()) {
            sets.add(set(wording.before(), before).add("type", "line").add("role", "before"));
        }
        forecast.ifPresent(expected -> forecast(sets, expected));
        JsonObjectBuilder own = Json.createObjectBuilder()
                .add("currency", currency)
                .add("total", wording.total())
                .add("incompleteFrom", incompleteFrom)
                .add("drill", drill)
                .add("steps", steps);
        return ChartScript.inert(Json.createObjectBuilder()
                .add("type", "bar")
                .add("data", Json.createObjectBuilder().add("labels", names).add("datasets", sets))
                .add("nimbill", own)
                .build()
                .toString());
    }

    /** Of days a dashed line with its band; of months what the running one is still expected to bring. */
    private void forecast(JsonArrayBuilder sets, CostForecast expected) {
        if (monthly) {
            BigDecimal rest = expected.expected().subtract(expected.booked()).max(BigDecimal.ZERO);
            sets.add(set(wording.forecast(), at(start -> start.equals(expected.month()) ? rest : null))
                    .add("role", "rest"));
            return;
        }
        BigDecimal low = expected.perDay().subtract(expected.spread());
        BigDecimal high = expected.perDay().add(expected.spread());
        sets.add(line(wording.forecast(), "forecast", expected, expected.perDay()));
        sets.add(line("", "high", expected, high));
        sets.add(line(wording.band(), "low", expected, low));
    }

    private JsonObjectBuilder line(String label, String role, CostForecast expected, BigDecimal amount) {
        return set(label, at(start -> start.isBefore(expected.from()) ? null : amount))
                .add("type", "line")
                .add("role", role);
    }

    private List<Optional<BigDecimal>> at(Function<LocalDate, BigDecimal> amount) {
        return starts.stream()
                .map(start -> Optional.ofNullable(amount.apply(start)))
                .toList();
    }

    private static JsonObjectBuilder set(String label, List<?> amounts) {
        JsonArrayBuilder points = Json.createArrayBuilder();
        for (Object amount : amounts) {
            Object bare = amount instanceof Optional<?> maybe ? maybe.orElse(null) : amount;
            if (bare instanceof BigDecimal number) {
                points.add(number.setScale(4, RoundingMode.HALF_UP));
            } else {
                points.addNull();
            }
        }
        return Json.createObjectBuilder().add("label", label).add("data", points);
    }
}

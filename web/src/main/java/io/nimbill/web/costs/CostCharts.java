package io.nimbill.web.costs;

import io.nimbill.analysis.CostBar;
import io.nimbill.analysis.CostForecast;
import io.nimbill.analysis.CostGroup;
import io.nimbill.analysis.CostRange;
import io.nimbill.web.portal.ServiceColours;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Puts bars into charts, one for each currency. */
final class CostCharts {

    private final CostRange range;
    private final CostRange other;
    private final CostSheet sheet;
    private final CostChart.Wording wording;

    /** {@code other} is what it is compared with; null without. */
    CostCharts(CostRange range, CostRange other, CostSheet sheet, CostChart.Wording wording) {
        this.range = range;
        this.other = other;
        this.sheet = sheet;
        this.wording = wording;
    }

    /** What the bars of one currency are made of. */
    private record Drawn(Function<CostGroup, String> choices, String rest) {}

    List<CostChart> of(
            List<CostBar> bars,
            List<CostBar> earlier,
            List<CostForecast> forecasts,
            int incompleteFrom,
            String drill,
            Function<CostGroup, String> choices,
            String rest) {
        Drawn drawn = new Drawn(choices, rest);
        return sheet.currencies().stream()
                .map(currency -> new CostChart(
                        currency,
                        layers(currency, bars, drawn),
                        range.bars(),
                        range.isLong(),
                        incompleteFrom,
                        totals(currency, earlier),
                        forecasts.stream()
                                .filter(forecast -> forecast.currency().equals(currency))
                                .findFirst(),
                        drill,
                        wording))
                .toList();
    }

    private List<CostChart.Layer> layers(String currency, List<CostBar> bars, Drawn drawn) {
        Map<String, Map<LocalDate, BigDecimal>> amounts = new HashMap<>();
        bars.stream().filter(bar -> bar.currency().equals(currency)).forEach(bar -> amounts.computeIfAbsent(
                        bar.key(), key -> new HashMap<>())
                .merge(bar.start(), bar.amount(), BigDecimal::add));
        List<CostChart.Layer> layers = new ArrayList<>();
        Map<String, String> colours = sheet.coloursOf(currency);
        for (CostGroup group : sheet.largest(currency)) {
            Map<LocalDate, BigDecimal> own = amounts.remove(group.key());
            layers.add(new CostChart.Layer(
                    sheet.nameOf(group),
                    colours.get(group.key()),
                    drawn.choices().apply(group),
                    along(own == null ? Map.of() : own)));
        }
        if (!amounts.isEmpty()) {
            Map<LocalDate, BigDecimal> rest = new HashMap<>();
            amounts.values().forEach(each -> each.forEach((day, amount) -> rest.merge(day, amount, BigDecimal::add)));
            layers.add(new CostChart.Layer(drawn.rest(), ServiceColours.OTHER, "", along(rest)));
        }
        return layers;
    }

    private List<BigDecimal> along(Map<LocalDate, BigDecimal> amounts) {
        return range.bars().stream()
                .map(start -> amounts.getOrDefault(start, BigDecimal.ZERO))
                .toList();
    }

    /** Bar beside bar; where the other range has fewer of them the line ends early. */
    private List<BigDecimal> totals(String currency, List<CostBar> earlier) {
        if (other == null) {
            return List.of();
        }
        Map<LocalDate, BigDecimal> sums = new HashMap<>();
        earlier.stream()
                .filter(bar -> bar.currency().equals(currency))
                .forEach(bar -> sums.merge(bar.start(), bar.amount(), BigDecimal::add));
        List<LocalDate> starts = range.isLong()
                ? other.months()
                : other.from().datesUntil(other.to()).toList();
        return starts.stream()
                .limit(range.bars().size())
                .map(start -> sums.getOrDefault(start, BigDecimal.ZERO))
                .toList();
    }
}

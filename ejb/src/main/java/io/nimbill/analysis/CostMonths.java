package io.nimbill.analysis;

import io.nimbill.work.Query;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Adds up {@code charge_month}, first by ids alone, then by what they are called, and what is charged besides usage. Figures
 * are those of documents, see {@code io.nimbill.rating}; of whole months their sums are read, of others the days in question.
 */
@ApplicationScoped
class CostMonths {

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @Inject
    private CostLabels labels;

    @Inject
    private OwnSales ownSales;

    /** Sums of one id, as the database answers. */
    private record Sums(String id, LocalDate month, CostFigure figure) {}

    /** The groups of a question, the largest sales first; without cost where that is not to be seen. */
    List<CostGroup> groups(CostScope scope, CostQuestion question) {
        if (scope.isEmpty()) {
            return List.of();
        }
        List<Sums> sums = sums(scope, question, "NULL");
        Map<String, CostLabels.Label> names =
                names(question, sums.stream().map(Sums::id).distinct().toList());
        Map<List<String>, CostGroup> groups = new LinkedHashMap<>();
        for (Sums sum : sums) {
            add(groups, CostLabels.in(names, sum.id()), sum.figure());
        }
        for (OwnSale sale : ownSales.sold(scope, question)) {
            add(groups, sale.facet(question.by()), sale.within(question.range()));
        }
        return groups.values().stream()
                .sorted((a, b) -> b.figure().sales().compareTo(a.figure().sales()))
                .toList();
    }

    private static void add(Map<List<String>, CostGroup> groups, CostLabels.Label label, CostFigure figure) {
        groups.merge(
                List.of(label.key(), figure.currency()),
                new CostGroup(label.key(), label.name(), label.detail(), figure),
                (a, b) ->
                        new CostGroup(a.key(), a.name(), a.detail(), a.figure().plus(b.figure())));
    }

    /** The same by day, or by month where the range is long. */
    List<CostBar> bars(CostScope scope, CostQuestion question, CostMetric metric) {
        if (scope.isEmpty()) {
            return List.of();
        }
        List<CostBar> byId = question.range().isLong()
                ? sums(scope, question, "t.usage_month").stream()
                        .map(sum ->
                                new CostBar(sum.id(), sum.month(), sum.figure().currency(), metric.of(sum.figure())))
                        .toList()
                : days(scope, question, metric);
        Map<String, CostLabels.Label> names =
                names(question, byId.stream().map(CostBar::key).distinct().toList());
        Stream<CostBar> byKey = byId.stream()
                .map(bar ->
                        new CostBar(CostLabels.in(names, bar.key()).key(), bar.start(), bar.currency(), bar.amount()));
        Stream<CostBar> own = ownSales.sold(scope, question).stream()
                .flatMap(sale -> sale.bars(question.by(), question.range(), metric).stream());
        Map<List<Object>, BigDecimal> bars = new LinkedHashMap<>();
        Stream.concat(byKey, own)
                .forEach(bar ->
                        bars.merge(List.of(bar.key(), bar.start(), bar.currency()), bar.amount(), BigDecimal::add));
        return bars.entrySet().stream()
                .map(bar -> new CostBar(
                        (String) bar.getKey().get(0),
                        (LocalDate) bar.getKey().get(1),
                        (String) bar.getKey().get(2),
                        bar.getValue()))
                .toList();
    }

    private Map<String, CostLabels.Label> names(CostQuestion question, List<String> ids) {
        return labels.of(question.by(), ids, question.tagKey());
    }

    private List<Sums> sums(CostScope scope, CostQuestion question, String month) {
        CostRange range = question.range();
        String columns = "t." + question.by().column() + " AS id, " + month + " AS month, t.currency, "
                + (scope.seesCost() ? "SUM(" + within(range, "bought") + ")" : "0") + " AS bought, SUM("
                + within(range, "sold") + ") AS sold";
        return narrowed(scope, question, columns)
                .then("GROUP BY id, month, t.currency")
                .list(
                        source,
                        row -> new Sums(
                                row.getString("id"),
                                Sql.day(row, "month"),
                                new CostFigure(
                                        row.getString("currency"),
                                        row.getBigDecimal("bought"),
                                        row.getBigDecimal("sold"))));
    }

    private List<CostBar> days(CostScope scope, CostQuestion question, CostMetric metric) {
        String sums = IntStream.rangeClosed(1, 31)
                .mapToObj(day -> "SUM(" + metric.ofDay(day) + ") AS day_" + day)
                .collect(Collectors.joining(", "));
        List<CostBar> bars = new ArrayList<>();
        narrowed(scope, question, "t." + question.by().column() + " AS id, t.usage_month, t.currency, " + sums)
                .then("GROUP BY id, t.usage_month, t.currency")
                .list(source, row -> bars.addAll(days(row, question.range())));
        return bars;
    }

    private static List<CostBar> days(ResultSet row, CostRange range) throws SQLException {
        LocalDate month = Sql.day(row, "usage_month");
        List<CostBar> days = new ArrayList<>();
        for (int day = range.firstOf(month); day <= range.lastOf(month); day++) {
            BigDecimal amount = row.getBigDecimal("day_" + day);
            if (amount.signum() != 0) {
                days.add(
                        new CostBar(row.getString("id"), month.withDayOfMonth(day), row.getString("currency"), amount));
            }
        }
        return days;
    }

    private Query narrowed(CostScope scope, CostQuestion question, String columns) {
        List<LocalDate> months = question.range().months();
        Query query = scope.narrow(Query.of(
                "SELECT " + columns + " FROM charge_month t"
                        + " WHERE t.disposition = 'SOLD' AND t.usage_month >= ? AND t.usage_month <= ?",
                months.get(0),
                months.get(months.size() - 1)));
        return new CostFilters(labels).narrow(query, question);
    }

    /** The sum of a line within a range: of the whole month, or of the days in question at its ends. */
    static String within(CostRange range, String measure) {
        String cut = range.months().stream()
                .filter(month -> !range.isWhole(month))
                .map(month -> " WHEN DATE '" + month + "' THEN "
                        + IntStream.rangeClosed(range.firstOf(month), range.lastOf(month))
                                .mapToObj(day -> "COALESCE(t." + measure + "_%02d, 0)".formatted(day))
                                .collect(Collectors.joining(" + ")))
                .collect(Collectors.joining());
        return cut.isEmpty() ? "t." + measure : "CASE t.usage_month" + cut + " ELSE t." + measure + " END";
    }
}

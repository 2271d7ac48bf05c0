package io.nimbill.rating;

import io.nimbill.money.Rounding;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Adds up the charges of an account by month of usage, for cost analysis: the days of a month beside each other in one line.
 *
 * <p>What is shown is what documents bill: a usage key is rounded once, as the sum of its charges, and spread over its days
 * by running totals, so that a day has what the rounded sum grew by on it. Where one account comes in two datasets that bill
 * the same key, each rounds for itself; vendors that deliver so use other kinds in each.
 */
final class ChargeMonths {

    private static final int DAYS = 31;
    private static final int ROWS_AT_ONCE = 200;
    private static final String INSERT = insertion();

    private final Map<MonthLine, Map<LocalDate, Sums>> lines = new HashMap<>();

    /** A day of a line, before and after rounding. */
    record Day(MonthLine line, LocalDate day, Sums sums, BigDecimal bought, BigDecimal sold) {

        LocalDate month() {
            return day.withDayOfMonth(1);
        }
    }

    /**
     * Adds a charge.
     *
     * @param costCentreId where it belongs in the buyer's house; 0 for nowhere
     * @param holder who has to do with its row
     */
    void add(Charge charge, long costCentreId, Holder holder) {
        lines.computeIfAbsent(MonthLine.of(charge, costCentreId, holder), line -> new HashMap<>())
                .computeIfAbsent(charge.row().day(), day -> new Sums())
                .add(charge);
    }

    /** The days of all lines with what they show, day by day; within a day in an order that stays the same. */
    List<Day> days() {
        Map<List<Object>, RunningTotal> sales = new HashMap<>();
        Map<List<Object>, RunningTotal> purchases = new HashMap<>();
        return lines.entrySet().stream()
                .flatMap(line -> line.getValue().entrySet().stream()
                        .map(day -> new Day(line.getKey(), day.getKey(), day.getValue(), null, null)))
                .sorted(Comparator.comparing(Day::day).thenComparing(Day::line, MonthLine.ORDER))
                .map(day -> rounded(day, sales, purchases))
                .toList();
    }

    private static Day rounded(
            Day day, Map<List<Object>, RunningTotal> sales, Map<List<Object>, RunningTotal> purchases) {
        MonthLine line = day.line();
        BigDecimal sold = !line.isSold()
                ? BigDecimal.ZERO
                : sales.computeIfAbsent(line.saleKey(), key -> new RunningTotal(line.currency()))
                        .growBy(day.sums().amount);
        return new Day(line, day.day(), day.sums(), paid(day, purchases), sold);
    }

    /** What the first level pays stays exact: vendors do not bill by these keys. */
    private static BigDecimal paid(Day day, Map<List<Object>, RunningTotal> purchases) {
        MonthLine line = day.line();
        BigDecimal grown = purchases
                .computeIfAbsent(line.purchaseKey(), key -> new RunningTotal(line.costCurrency()))
                .growBy(day.sums().cost);
        if (line.isConverted() || line.level() == 0) {
            return line.isSold() ? day.sums().convertedCost : Rounding.toCharge(day.sums().cost);
        }
        return grown;
    }

    void insert(Connection connection, AccountKey key) throws SQLException {
        Map<List<Object>, List<Day>> months = days().stream()
                .collect(Collectors.groupingBy(
                        day -> List.of(day.line(), day.month()), LinkedHashMap::new, Collectors.toList()));
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            int lineNo = 0;
            for (List<Day> month : months.values()) {
                bind(statement, values(key, ++lineNo, month));
                statement.addBatch();
                if (lineNo % ROWS_AT_ONCE == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private static List<Object> values(AccountKey key, int lineNo, List<Day> month) {
        MonthLine line = month.get(0).line();
        Sums whole = new Sums();
        BigDecimal[] bought = new BigDecimal[DAYS];
        BigDecimal[] sold = new BigDecimal[DAYS];
        for (Day day : month) {
            whole.add(day.sums());
            bought[day.day().getDayOfMonth() - 1] = day.bought();
            sold[day.day().getDayOfMonth() - 1] = day.sold();
        }
        List<Object> values = new ArrayList<>(List.of(
                line.sellerId(),
                month.get(0).month(),
                key.cloudAccountId(),
                key.datasetId(),
                key.periodStart(),
                lineNo));
        values.addAll(line.values());
        values.addAll(List.of(whole.count, whole.cost, whole.convertedCost, whole.amount));
        values.add(sum(month.stream().map(Day::bought)));
        values.add(sum(month.stream().map(Day::sold)));
        IntStream.range(0, DAYS).forEach(i -> {
            values.add(bought[i]);
            values.add(sold[i]);
        });
        return values;
    }

    private static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String insertion() {
        String columns =
                "seller_id, usage_month, cloud_account_id, dataset_id, period_start, line_no, " + MonthLine.COLUMNS
                        + ", row_count, cost, converted_cost, amount, bought, sold, "
                        + IntStream.rangeClosed(1, DAYS)
                                .mapToObj(day -> "bought_%02d, sold_%02d".formatted(day, day))
                                .collect(Collectors.joining(", "));
        return "INSERT INTO charge_month (" + columns + ") VALUES (" + columns.replaceAll("\\w+", "?") + ")";
    }

    /** Exact sums of charges. */
    static final class Sums {

        private long count;
        private BigDecimal cost = BigDecimal.ZERO;
        private BigDecimal convertedCost = BigDecimal.ZERO;
        private BigDecimal amount = BigDecimal.ZERO;

        private void add(Charge charge) {
            count++;
            cost = cost.add(charge.cost());
            if (charge.sale() != null) {
                convertedCost = convertedCost.add(charge.sale().convertedCost());
                amount = amount.add(charge.sale().amount());
            }
        }

        private void add(Sums other) {
            count += other.count;
            cost = cost.add(other.cost);
            convertedCost = convertedCost.add(other.convertedCost);
            amount = amount.add(other.amount);
        }
    }
}

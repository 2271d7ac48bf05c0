package io.nimbill.usage;

import io.nimbill.work.Sql;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Proves that the loaded rows add up to the file: in whole, per charge type and per sub-account, to the last digit. */
final class LoadProof {

    private static final String SUMS = "SUM(billed_cost) AS billed, COALESCE(SUM(list_cost), 0) AS list,"
            + " COALESCE(SUM(contracted_cost), 0) AS contracted, COALESCE(SUM(effective_cost), 0) AS effective,"
            + " COALESCE(SUM(pricing_quantity), 0) AS quantity, SUM(vendor_rows) AS vendor_rows, COUNT(*) AS daily_rows"
            + " FROM daily_row WHERE period_start = ? AND delivery_id = ?";

    private final Sql sql;
    private final DailyRowLoad.Order order;
    private long dailyRows;

    LoadProof(Sql sql, DailyRowLoad.Order order) {
        this.sql = sql;
        this.order = order;
    }

    void prove() {
        ControlTotals file = order.slice().totals();
        SortedMap<ControlTotals.Key, Measures> whole = new TreeMap<>();
        file.whole().forEach((currency, sums) -> whole.put(new ControlTotals.Key(currency, ""), sums));
        compare("whole", whole, loaded("''", group -> ""));
        if (dailyRows != order.slice().rowCount()) {
            throw new LoadMismatch("The database holds " + dailyRows + " daily rows instead of "
                    + order.slice().rowCount());
        }
        Map<String, String> words = chargeTypes();
        compare("charge type", file.byChargeType(), loaded("charge_type_id", words::get));
        Map<String, String> accounts = accountNames();
        compare("sub-account", file.bySubAccount(), loaded("cloud_account_id", accounts::get));
    }

    private interface Naming {
        String nameOf(String group);
    }

    private SortedMap<ControlTotals.Key, Measures> loaded(String group, Naming naming) {
        SortedMap<ControlTotals.Key, Measures> found = new TreeMap<>();
        dailyRows = 0;
        sql.list(
                row -> {
                    dailyRows += row.getLong("daily_rows");
                    return found.merge(
                            new ControlTotals.Key(row.getString("currency"), naming.nameOf(row.getString("grp"))),
                            measures(row),
                            Measures::plus);
                },
                "SELECT currency, " + group + " AS grp, " + SUMS + " GROUP BY currency, grp",
                order.slice().periodStart(),
                order.delivery().id());
        return found;
    }

    private static Measures measures(ResultSet row) throws SQLException {
        return new Measures(
                row.getBigDecimal("billed"),
                row.getBigDecimal("list"),
                row.getBigDecimal("contracted"),
                row.getBigDecimal("effective"),
                row.getBigDecimal("quantity"),
                BigDecimal.ZERO,
                row.getLong("vendor_rows"));
    }

    private void compare(
            String what, SortedMap<ControlTotals.Key, Measures> file, SortedMap<ControlTotals.Key, Measures> database) {
        if (!file.keySet().equals(database.keySet())) {
            throw new LoadMismatch(
                    "By " + what + " the file has " + file.keySet() + ", the database " + database.keySet());
        }
        file.forEach((key, sums) -> {
            if (!isSame(sums, database.get(key))) {
                throw new LoadMismatch(
                        "Of " + what + " " + key + " the file has " + sums + ", the database " + database.get(key));
            }
        });
    }

    private static boolean isSame(Measures a, Measures b) {
        return a.billed().compareTo(b.billed()) == 0
                && a.list().compareTo(b.list()) == 0
                && a.contracted().compareTo(b.contracted()) == 0
                && a.effective().compareTo(b.effective()) == 0
                && a.pricingQuantity().compareTo(b.pricingQuantity()) == 0
                && a.vendorRows() == b.vendorRows();
    }

    private Map<String, String> chargeTypes() {
        Map<String, String> words = new HashMap<>();
        order.read()
                .dimensions()
                .forEach(
                        Dimension.CHARGE,
                        (ordinal, fields) ->
                                words.put(Long.toString(order.ids().id(Dimension.CHARGE, ordinal)), fields.get(1)));
        return words;
    }

    private Map<String, String> accountNames() {
        Map<String, String> names = new HashMap<>();
        for (AccountContent account : order.slice().accounts()) {
            int ordinal = account.accountOrdinal();
            names.put(Long.toString(order.ids().accountId(ordinal)), order.ids().subAccount(ordinal));
        }
        return names;
    }
}

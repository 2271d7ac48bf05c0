package io.nimbill.usage;

import io.nimbill.work.Sql;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What is written beside the rows of a version: the file's own sums, and the content of each account. */
final class DeliveryContent {

    /** Measures by the FOCUS column that names them. */
    private static final Map<String, Function<Measures, BigDecimal>> MEASURES = Map.of(
            "BilledCost", Measures::billed,
            "ListCost", Measures::list,
            "ContractedCost", Measures::contracted,
            "EffectiveCost", Measures::effective,
            "PricingQuantity", Measures::pricingQuantity,
            "ConsumedQuantity", Measures::consumedQuantity);

    private final Sql sql;

    DeliveryContent(Sql sql) {
        this.sql = sql;
    }

    void replace(DailyRowLoad.Order order) {
        long delivery = order.delivery().id();
        sql.update("DELETE FROM control_total WHERE delivery_id = ?", delivery);
        sql.update("DELETE FROM delivery_account WHERE delivery_id = ?", delivery);
        ControlTotals totals = order.slice().totals();
        totals.whole().forEach((currency, sums) -> add(delivery, "WHOLE", new ControlTotals.Key(currency, ""), sums));
        totals.byChargeType().forEach((key, sums) -> add(delivery, "CHARGE_TYPE", key, sums));
        totals.bySubAccount().forEach((key, sums) -> add(delivery, "SUB_ACCOUNT", key, sums));
        accounts(order)
                .forEach((account, hash) -> sql.update(
                        "INSERT INTO delivery_account (delivery_id, cloud_account_id, content_hash, daily_rows, billed_cost)"
                                + " SELECT delivery_id, cloud_account_id, ?, COUNT(*), SUM(billed_cost) FROM daily_row"
                                + " WHERE period_start = ? AND delivery_id = ? AND cloud_account_id = ?"
                                + " GROUP BY delivery_id, cloud_account_id",
                        hash,
                        order.slice().periodStart(),
                        delivery,
                        account));
    }

    private void add(long delivery, String groupKind, ControlTotals.Key key, Measures sums) {
        MEASURES.forEach((measure, value) -> sql.update(
                "INSERT INTO control_total (delivery_id, group_kind, group_value, currency, measure, row_count, total)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                delivery,
                groupKind,
                WordIds.shortCode(key.group()),
                key.currency(),
                measure,
                sums.vendorRows(),
                value.apply(sums)));
    }

    /** Several sub-accounts of the file may be one account of ours: its hash is then that of theirs in their order. */
    private static Map<Long, String> accounts(DailyRowLoad.Order order) {
        Map<Long, List<String>> hashes = new TreeMap<>();
        for (AccountContent account : order.slice().accounts()) {
            hashes.computeIfAbsent(order.ids().accountId(account.accountOrdinal()), id -> new ArrayList<>())
                    .add(account.contentHash());
        }
        Map<Long, String> found = new TreeMap<>();
        hashes.forEach((account, parts) ->
                found.put(account, parts.size() == 1 ? parts.get(0) : WordIds.sha256(String.join(" ", parts))));
        return found;
    }

    /**
     * Hash of a version's whole content: the same however the vendor names, splits, orders or compresses its files.
     */
    static String hash(ReadDelivery read, Slice slice) {
        List<List<String>> accounts = read.dimensions().all(Dimension.ACCOUNT);
        List<String> lines = new ArrayList<>();
        for (AccountContent account : slice.accounts()) {
            List<String> words = accounts.get(account.accountOrdinal());
            lines.add(words.get(0) + "\t" + words.get(1) + "\t" + account.contentHash());
        }
        lines.sort(null);
        lines.add(slice.provider() + "\t" + slice.billingAccountId() + "\t" + slice.periodStart() + "\t"
                + slice.vendorRows());
        return WordIds.sha256(String.join("\n", lines));
    }
}

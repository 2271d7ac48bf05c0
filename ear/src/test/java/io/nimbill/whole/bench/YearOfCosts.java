package io.nimbill.whole.bench;

import io.nimbill.party.Party;
import io.nimbill.whole.Row;
import io.nimbill.whole.Rows;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Writes a year of sums by month as rating keeps them: 500 accounts with 40 SKUs of ten services each, on two edges. */
@ApplicationScoped
class YearOfCosts {

    static final int ACCOUNTS = 500;
    private static final int SKUS = 40;
    private static final int SERVICES = 10;
    private static final int DAYS = 30;
    private static final long FIRST = 8_000_000_000L;
    private static final String DAYS_OF_A_MONTH = IntStream.rangeClosed(1, DAYS)
            .mapToObj(day -> "bought_%02d, sold_%02d".formatted(day, day))
            .collect(Collectors.joining(", "));
    private static final String COLUMNS = "cloud_account_id, dataset_id, line_no, seller_id, level, buyer_id,"
            + " billing_account_id, client_id, reseller_id, vendor_id, service_id, sku_id, tags_id, cost_centre_id, kind,"
            + " tax_class, disposition, reason, cost_currency, currency, row_count, cost, converted_cost, amount, bought,"
            + " sold, " + DAYS_OF_A_MONTH;

    @Resource(lookup = "java:jboss/datasources/NimbillNonJtaDS")
    private DataSource database;

    @Inject
    private SellingTree tree;

    /** Lines written, those of both edges together; {@code last} is the last of twelve months. */
    long write(YearMonth last) {
        Sql sql = Sql.on(database);
        if (sql.list(row -> row.getLong(1), "SELECT id FROM party WHERE kind = 'RESELLER'")
                .isEmpty()) {
            Party operator = tree.operator();
            tree.clients(operator, 10, 100);
        }
        long operator = sql.one(row -> row.getLong(1), "SELECT id FROM party WHERE kind = 'OPERATOR'")
                .orElseThrow();
        names(sql, operator, last.atDay(1));
        month(sql, operator, last.atDay(1));
        for (int back = 1; back < 12; back++) {
            sql.update(
                    "INSERT INTO charge_month (usage_month, period_start, " + COLUMNS + ") SELECT ?, ?, " + COLUMNS
                            + " FROM charge_month WHERE usage_month = ? AND dataset_id = ?",
                    last.minusMonths(back).atDay(1),
                    last.minusMonths(back).atDay(1),
                    last.atDay(1),
                    FIRST);
        }
        return sql.one(row -> row.getLong(1), "SELECT COUNT(*) FROM charge_month WHERE dataset_id = ?", FIRST)
                .orElseThrow();
    }

    private static void names(Sql sql, long operator, LocalDate since) {
        Rows.partnerAccount(FIRST, operator, since).insert(sql);
        for (int i = 0; i < ACCOUNTS; i++) {
            Rows.cloudAccount(FIRST + i, FIRST, since).insert(sql);
        }
        for (int i = 0; i < SKUS; i++) {
            Row.in("usage_sku")
                    .with("id", FIRST + i)
                    .with("vendor_id", 1)
                    .with("code", "BENCH-" + i)
                    .insert(sql);
        }
        for (int i = 0; i < SERVICES; i++) {
            Row.in("usage_service")
                    .with("id", FIRST + i)
                    .with("vendor_id", 1)
                    .with("code", "Bench" + i)
                    .with("name", "Bench " + i)
                    .insert(sql);
        }
    }

    private static void month(Sql sql, long operator, LocalDate month) {
        List<long[]> clients = sql.list(
                row -> new long[] {row.getLong("id"), row.getLong("parent_id")},
                "SELECT c.id, c.parent_id FROM party c JOIN party p ON p.id = c.parent_id WHERE c.kind = 'CLIENT'"
                        + " AND p.kind = 'RESELLER'");
        Random random = new Random(7);
        for (int account = 0; account < ACCOUNTS; account++) {
            long[] client = clients.get(account % clients.size());
            for (int sku = 0; sku < SKUS; sku++) {
                line(sql, month, account, sku, random, operator, client[1], client, 0);
                line(sql, month, account, sku, random, client[1], client[0], client, 1);
            }
        }
    }

    private static void line(
            Sql sql,
            LocalDate month,
            int account,
            int sku,
            Random random,
            long seller,
            long buyer,
            long[] client,
            int level) {
        BigDecimal bought = BigDecimal.ZERO;
        BigDecimal sold = BigDecimal.ZERO;
        Row row = Row.in("charge_month");
        for (int day = 1; day <= DAYS; day++) {
            BigDecimal cost = BigDecimal.valueOf(random.nextInt(1_000_000_000), 9);
            BigDecimal price = BigDecimal.valueOf(random.nextInt(120), 2);
            row.with("bought_%02d".formatted(day), cost).with("sold_%02d".formatted(day), price);
            bought = bought.add(cost);
            sold = sold.add(price);
        }
        row.with("usage_month", month)
                .with("period_start", month)
                .with("cloud_account_id", FIRST + account)
                .with("dataset_id", FIRST)
                .with("line_no", 2 * sku + level + 1)
                .with("seller_id", seller)
                .with("level", level)
                .with("buyer_id", buyer)
                .with("billing_account_id", 0)
                .with("client_id", client[0])
                .with("reseller_id", client[1])
                .with("vendor_id", 1)
                .with("service_id", FIRST + sku % SERVICES)
                .with("sku_id", FIRST + sku)
                .with("tags_id", 1)
                .with("cost_centre_id", 0)
                .with("kind", "USAGE")
                .with("tax_class", "STANDARD")
                .with("disposition", "SOLD")
                .with("reason", "")
                .with("cost_currency", "EUR")
                .with("currency", "EUR")
                .with("row_count", DAYS)
                .with("cost", bought)
                .with("converted_cost", bought)
                .with("amount", sold)
                .with("bought", bought)
                .with("sold", sold)
                .insert(sql);
    }
}

package io.nimbill.analysis;

import io.nimbill.work.Query;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The charges of a month as documents will bill them: the one place where sums for screens are rounded.
 *
 * <p>A document has one line per usage key, the rounded sum of its charges (section "Keys" of the rules of money). So
 * every sum shown here is a sum of rounded keys: what a home page, a cost table, the seller tree and a client's month say
 * is what is unbilled plus what was invoiced, to the cent. A key is spread over its days by running totals: a day has
 * what the rounded sum grew by on it. Parts therefore equal the whole, a day keeps its amount when later days arrive, and
 * the month up to any day is what would be billed if it ended there.
 *
 * <p>What a seller below the first pays is rounded by the keys of the edge above in the same way, where it needs no
 * conversion: its cost is what its own purchase documents say. Vendors do not bill by these keys; their cost stays exact.
 */
final class RoundedCharges {

    private static final String SALE =
            running("k.amount", "k.buyer_id, k.billing_account_id, k.currency, k.disposition", digits("k.currency"));
    private static final String PURCHASE = running("k.cost", "k.cost_currency", digits("k.cost_currency"));

    private static final String CHARGES = " FROM (SELECT k.level, k.seller_id, seller.kind AS seller_kind,"
            + " k.buyer_id, k.vendor_id, k.service_id, k.kind, k.cloud_account_id,"
            + " k.usage_day, k.disposition, k.currency, k.cost_currency, " + SALE + " AS sales,"
            + " CASE WHEN k.level > 0 AND k.cost_currency = k.currency THEN " + PURCHASE
            + " ELSE COALESCE(k.converted_cost, 0) END AS cost"
            + " FROM charge_total k JOIN party seller ON seller.id = k.seller_id"
            + " WHERE k.period_start >= ? AND k.period_start < ?";

    private RoundedCharges() {}

    /**
     * Begins a query of what was sold: {@code columns} of {@code t}, with {@code sales} and {@code cost} in {@code
     * currency}. Conditions that cut a key, such as a day, go behind it.
     *
     * @param edges conditions on {@code k} and {@code seller} that leave keys whole, both those of the sale and those of
     *     the seller's purchase: level, seller, vendor, service, kind and cloud account
     * @param joins what else is joined to {@code t}
     */
    static Query sold(String columns, YearMonth month, UnaryOperator<Query> edges, String joins) {
        LocalDate first = month.atDay(1);
        return edges.apply(Query.of(columns + CHARGES, first, first.plusMonths(1)))
                .then(") t " + joins + " WHERE t.disposition = 'SOLD'");
    }

    /** What the rounded running total of a key grew by in a row. */
    private static String running(String amount, String members, String digits) {
        String window = " OVER (PARTITION BY k.level, k.seller_id, k.period_start, k.cloud_account_id, k.vendor_id,"
                + " k.service_id, k.kind, k.tax_class, " + members
                + " ORDER BY k.usage_day, k.dataset_id, k.disposition, k.reason, k.buyer_id, k.billing_account_id,"
                + " k.cost_currency, k.currency ROWS UNBOUNDED PRECEDING)";
        String upTo = "SUM(" + amount + ")" + window;
        return "(ROUND(" + upTo + ", " + digits + ") - ROUND(" + upTo + " - " + amount + ", " + digits + "))";
    }

    /** The decimals of the minor unit (ISO 4217) of the currency in a column. */
    static String digits(String column) {
        Map<Integer, TreeSet<String>> unusual = new TreeMap<>();
        for (Currency currency : Currency.getAvailableCurrencies()) {
            int digits = currency.getDefaultFractionDigits();
            if (digits >= 0 && digits != 2) {
                unusual.computeIfAbsent(digits, key -> new TreeSet<>()).add(currency.getCurrencyCode());
            }
        }
        return unusual.entrySet().stream()
                .map(entry -> "WHEN " + column + " IN ('" + String.join("','", entry.getValue()) + "') THEN "
                        + entry.getKey())
                .collect(Collectors.joining(" ", "CASE ", " ELSE 2 END"));
    }
}

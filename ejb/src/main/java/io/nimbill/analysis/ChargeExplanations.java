package io.nimbill.analysis;

import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Query;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Explains one charge. The seller of the charge and those above it see what it cost and by which rule it was priced,
 * from their own level down to the last sale, if they may see margins; the buyer, and whoever may not, sees its price and quantity;
 * for everybody else it never was.
 */
@Stateless
public class ChargeExplanations {

    private static final String CHARGES = """
            SELECT c.level, c.disposition, c.reason, c.cost, c.cost_currency, c.rate, c.converted_cost, c.amount,
                   c.currency, c.policy, r.rate_date, seller.path AS seller_path, seller.legal_name AS seller_name,
                   c.buyer_id, buyer.legal_name AS buyer_name, b.name AS book_name,
                   w.number AS version_number, CONCAT('prl_', p.public_id) AS rule_id, p.model, p.cost_basis,
                   p.percent, p.unit_price, t.whole_quantity, t.unit AS tier_unit, t.whole_amount,
                   b.currency AS book_currency, g.exchange_policy, g.rate_spread, c.discount_percent, c.discount, c.kind, c.usage_day,
                   c.seller_id AS seller_key, c.price_book_version_id AS version_key, a.id AS account_key,
                   a.vendor_id AS vendor_key, s.code AS service_code, s.name AS service_name
            FROM charge c
            JOIN dataset ds ON ds.id = c.dataset_id
            JOIN cloud_account a ON a.id = c.cloud_account_id
            JOIN party seller ON seller.id = c.seller_id
            LEFT JOIN usage_service s ON s.id = c.service_id
            LEFT JOIN party buyer ON buyer.id = c.buyer_id
            LEFT JOIN exchange_rate r ON r.id = c.exchange_rate_id
            LEFT JOIN price_rule p ON p.id = c.price_rule_id
            LEFT JOIN price_book_version w ON w.id = c.price_book_version_id
            LEFT JOIN price_book b ON b.id = w.price_book_id
            LEFT JOIN agreement g ON g.id = c.agreement_id
            LEFT JOIN current_delivery cd ON cd.dataset_id = c.dataset_id AND cd.period_start = c.period_start
            LEFT JOIN daily_row d ON d.period_start = c.period_start AND d.delivery_id = cd.delivery_id
                 AND d.cloud_account_id = c.cloud_account_id AND d.row_no = c.row_no
            LEFT JOIN usage_word u ON u.id = d.unit_id
            LEFT JOIN tier_share t ON t.period_start = c.period_start AND t.dataset_id = c.dataset_id
                 AND t.cloud_account_id = c.cloud_account_id AND t.seller_id = c.seller_id AND t.buyer_id = c.buyer_id
                 AND t.price_rule_id = c.price_rule_id AND t.scope = g.tier_scope
                 AND t.resource_id = CASE WHEN t.scope = 'RESOURCE' THEN d.resource_id ELSE 0 END
                 AND t.unit_hash = SHA2(COALESCE(u.text, ''), 256)
                 AND t.client_id = (SELECT e.buyer_id FROM charge e WHERE e.period_start = c.period_start
                     AND e.dataset_id = c.dataset_id AND e.cloud_account_id = c.cloud_account_id
                     AND e.row_no = c.row_no AND e.buyer_id IS NOT NULL ORDER BY e.level DESC LIMIT 1)
            WHERE c.period_start = ? AND ds.public_id = ? AND a.public_id = ? AND c.row_no = ?
            ORDER BY c.level""";

    private static final String LINES = """
            SELECT CONCAT('inv_', i.public_id) AS invoice, i.invoice_number, issuer.legal_name AS seller_name, l.line_no, l.net_amount, l.currency
            FROM charge c
            JOIN dataset ds ON ds.id = c.dataset_id
            JOIN cloud_account a ON a.id = c.cloud_account_id
            JOIN invoice i ON i.seller_id = c.seller_id AND i.buyer_id = c.buyer_id
                 AND i.billing_account_id = c.billing_account_id
            JOIN invoice_line l ON l.invoice_id = i.id AND l.key_period = c.period_start
                 AND l.cloud_account_id = c.cloud_account_id AND l.service_id = c.service_id AND l.kind = c.kind
                 AND l.tax_class = c.tax_class AND l.currency = c.currency
            JOIN party issuer ON issuer.id = i.seller_id
            WHERE c.period_start = ? AND ds.public_id = ? AND a.public_id = ? AND c.row_no = ? AND c.level = ?
            ORDER BY i.issue_date, i.sequence_no, l.line_no""";

    /** Models that take a percentage of a cost. */
    private static final Set<String> OF_COST = Set.of("COST_PLUS", "LIST_DISCOUNT");

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private Viewpoint viewpoint;

    @Inject
    private ChargeIds ids;

    @Inject
    private RoundingBehind roundings;

    /**
     * Explains a charge in the language of the viewer.
     *
     * @param id {@code chg_…}
     * @throws NotFound when there is no such charge, or the viewer neither sold nor bought it
     */
    @Requires(Permission.VIEW_CHARGES)
    public ChargeExplanation explain(String id, Locale locale) {
        ChargeKey key = ids.parse(id);
        DiscountsBehind discounts = new DiscountsBehind(source);
        List<Found> charges = find(key, CHARGES, row -> found(row, discounts, key.periodStart()));
        Found asked = charges.stream()
                .filter(found -> found.level().level() == key.level())
                .findFirst()
                .orElseThrow(NotFound::new);
        ExplainedRow daily = find(key, RowBehind.QUERY, found -> RowBehind.read(found, viewpoint)).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
        ExplanationWords words = new ExplanationWords(locale);
        List<ExplainedLevel> levels = visible(charges, asked, key).stream()
                .map(level -> level.onBasisOf(daily))
                .map(level -> level.withSentence(words.of(daily, level)))
                .toList();
        ExplainedRounding rounding = roundings.of(key).orElse(null);
        List<ExplainedLine> lines = find(key, LINES, ChargeExplanations::line, key.level());
        String end = words.ending(rounding, lines);
        return new ChargeExplanation(
                id,
                daily,
                levels,
                rounding,
                lines,
                levels.stream().map(ExplainedLevel::sentence).collect(Collectors.joining("\n")) + end,
                rounding == null ? null : words.of(daily.asBought(), asked.priceAlone()) + end);
    }

    private List<ExplainedLevel> visible(List<Found> charges, Found asked, ChargeKey key) {
        boolean sold = currentCaller.covers(asked.sellerPath());
        if (sold && viewpoint.seesMargin()) {
            return charges.stream()
                    .filter(found -> currentCaller.covers(found.sellerPath()))
                    .map(Found::level)
                    .toList();
        }
        boolean bought = asked.buyerId() != null && asked.buyerId() == viewpoint.buyerId();
        if (asked.level().amount() != null && (sold || bought)) {
            return List.of(asked.priceAlone());
        }
        throw currentCaller.outOfReach("charge", id("cla", key.account()));
    }

    private <T> List<T> find(ChargeKey key, String sql, Sql.RowReader<T> reader, Object... more) {
        return Query.of(sql, key.periodStart(), id("dts", key.dataset()), id("cla", key.account()), key.rowNo())
                .then("", more)
                .list(source, reader);
    }

    private static String id(String prefix, String text) {
        return PublicId.parse(prefix, text).orElseThrow(NotFound::new).value();
    }

    /** A charge with its two sides, by which it is decided who sees what. */
    private record Found(ExplainedLevel level, String sellerPath, Long buyerId) {

        /** Price and quantity alone; of a rule only a unit price, because a percentage would tell the cost. */
        ExplainedLevel priceAlone() {
            ExplainedRule rule = level.rule() == null || !level.rule().isOfUnits() ? null : level.rule();
            return new ExplainedLevel(
                    level.level(),
                    level.sellerName(),
                    level.buyerName(),
                    level.disposition(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    rule,
                    level.discount(),
                    null,
                    level.amount(),
                    level.currency(),
                    null);
        }
    }

    private static Found found(ResultSet row, DiscountsBehind discounts, LocalDate periodStart) throws SQLException {
        ExplainedRule rule = row.getString("model") == null ? null : rule(row);
        ExplainedLevel level = new ExplainedLevel(
                row.getInt("level"),
                row.getString("seller_name"),
                row.getString("buyer_name"),
                row.getString("disposition"),
                row.getString("reason"),
                row.getBigDecimal("cost"),
                row.getString("cost_currency"),
                row.getBigDecimal("rate"),
                Sql.day(row, "rate_date"),
                row.getBigDecimal("converted_cost"),
                row.getString("policy"),
                rule,
                discounts.of(row, periodStart),
                row.getString("exchange_policy") == null
                        ? null
                        : new ExplainedRate(row.getString("exchange_policy"), row.getBigDecimal("rate_spread")),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                null);
        return new Found(level, row.getString("seller_path"), Sql.number(row, "buyer_id"));
    }

    private static ExplainedRule rule(ResultSet row) throws SQLException {
        String model = row.getString("model");
        return new ExplainedRule(
                row.getString("rule_id"),
                row.getString("book_name"),
                row.getInt("version_number"),
                model,
                OF_COST.contains(model) ? row.getString("cost_basis") : null,
                null,
                row.getBigDecimal("percent"),
                row.getBigDecimal("unit_price"),
                tier(row));
    }

    private static ExplainedTier tier(ResultSet row) throws SQLException {
        return row.getBigDecimal("whole_quantity") == null
                ? null
                : new ExplainedTier(
                        row.getBigDecimal("whole_quantity"),
                        row.getString("tier_unit"),
                        row.getBigDecimal("whole_amount"),
                        row.getString("book_currency"));
    }

    private static ExplainedLine line(ResultSet row) throws SQLException {
        return new ExplainedLine(
                row.getString("invoice"),
                row.getString("invoice_number"),
                row.getString("seller_name"),
                row.getInt("line_no"),
                row.getBigDecimal("net_amount"),
                row.getString("currency"));
    }
}

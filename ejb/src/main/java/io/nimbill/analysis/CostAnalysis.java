package io.nimbill.analysis;

import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.Query;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Cost, sales and margin of a month by level of the seller tree and by service, inside the viewer's branch. */
@Stateless
public class CostAnalysis {

    private static final String NAMED = """
            JOIN party buyer ON buyer.id = t.buyer_id
            JOIN vendor v ON v.id = t.vendor_id
            JOIN usage_service s ON s.id = t.service_id
            JOIN cloud_account a ON a.id = t.cloud_account_id
            JOIN partner_account pa ON pa.id = a.partner_account_id""";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @Inject
    private Viewpoint viewpoint;

    @Inject
    private AbsorbedCosts absorbedCosts;

    /** Sales, cost and margin per service and UTC day, of one level. */
    @Requires(Permission.VIEW_MARGIN)
    public List<ServiceDay> byServiceAndDay(CostFilter filter) {
        return filtered(
                        "SELECT t.usage_day, v.code AS vendor, COALESCE(pa.provider, v.name) AS vendor_name, s.code AS service,"
                                + " s.name AS service_name, t.currency, SUM(t.cost) AS cost, SUM(t.sales) AS sales",
                        filter)
                .then(
                        "GROUP BY t.usage_day, v.code, vendor_name, s.code, s.name, t.currency ORDER BY t.usage_day, s.name")
                .list(source, CostAnalysis::serviceDay);
    }

    /** The same month per buyer of that level. */
    @Requires(Permission.VIEW_MARGIN)
    public List<BuyerFigure> byBuyer(CostFilter filter) {
        return filtered(
                        "SELECT CONCAT('pty_', buyer.public_id) AS buyer_id, buyer.legal_name, t.currency,"
                                + " SUM(t.cost) AS cost, SUM(t.sales) AS sales",
                        filter)
                .then("GROUP BY buyer.public_id, buyer.legal_name, t.currency ORDER BY sales DESC")
                .list(
                        source,
                        row -> new BuyerFigure(row.getString("buyer_id"), row.getString("legal_name"), figure(row)));
    }

    /** The sums of the whole filter, one per currency. */
    @Requires(Permission.VIEW_MARGIN)
    public List<CostFigure> totals(CostFilter filter) {
        return filtered("SELECT t.currency, SUM(t.cost) AS cost, SUM(t.sales) AS sales", filter)
                .then("GROUP BY t.currency ORDER BY t.currency")
                .list(source, CostAnalysis::figure);
    }

    /** One line per level and currency, from the operator down, with what the level absorbed. */
    @Requires(Permission.VIEW_MARGIN)
    public List<LevelFigure> byLevel(YearMonth month) {
        List<LevelFigure> sold = filtered(
                        "SELECT t.seller_kind, t.currency, SUM(t.cost) AS cost, SUM(t.sales) AS sales",
                        CostFilter.of(month, null))
                .then("GROUP BY t.seller_kind, t.currency")
                .list(source, row -> new LevelFigure(row.getString("seller_kind"), figure(row), BigDecimal.ZERO));
        return LevelFigure.beside(sold, absorbedCosts.ofMonth(month, viewpoint.branch(), null));
    }

    /**
     * What one seller of the branch absorbed in a month, in its own currency.
     *
     * @param seller public id
     */
    @Requires(Permission.VIEW_MARGIN)
    public List<AbsorbedCost> absorbed(YearMonth month, String seller) {
        return absorbedCosts.ofMonth(month, viewpoint.branch(), seller);
    }

    /** What a level of the viewer's branch paid for and did not sell on: absorbed or parked, with the reason. */
    @Requires(Permission.VIEW_MARGIN)
    public List<UnsoldCost> unsold(YearMonth month) {
        return Query.of("""
                        SELECT seller.kind, t.disposition, t.reason, COALESCE(pa.provider, v.name) AS vendor_name, t.cost_currency,
                               SUM(t.cost) AS cost, SUM(t.row_count) AS row_count
                        FROM charge_total t
                        JOIN party seller ON seller.id = t.seller_id
                        JOIN vendor v ON v.id = t.vendor_id
                        JOIN cloud_account a ON a.id = t.cloud_account_id
                        JOIN partner_account pa ON pa.id = a.partner_account_id
                        WHERE t.disposition <> 'SOLD' AND seller.path LIKE ?
                          AND t.period_start >= ? AND t.period_start < ?
                        GROUP BY seller.kind, t.disposition, t.reason, vendor_name, t.cost_currency
                        ORDER BY t.disposition DESC, t.reason, vendor_name, t.cost_currency""", viewpoint.branch(), month.atDay(1), next(month))
                .list(
                        source,
                        row -> new UnsoldCost(
                                row.getString("kind"),
                                row.getString("disposition"),
                                row.getString("reason"),
                                row.getString("vendor_name"),
                                row.getString("cost_currency"),
                                row.getBigDecimal("cost"),
                                row.getLong("row_count")));
    }

    /** The newest month with charges in the viewer's branch, not after the given one. */
    @Requires(Permission.VIEW_CHARGES)
    public Optional<YearMonth> newestMonth(YearMonth latest) {
        return Query.of("""
                        SELECT MAX(t.period_start) AS newest
                        FROM charge_total t
                        LEFT JOIN party seller ON seller.id = t.seller_id
                        LEFT JOIN party buyer ON buyer.id = t.buyer_id
                        WHERE (seller.path LIKE ? OR buyer.path LIKE ?) AND t.period_start < ?""", viewpoint.branch(), viewpoint.branch(), next(latest))
                .list(source, row -> Optional.ofNullable(Sql.day(row, "newest")))
                .get(0)
                .map(YearMonth::from);
    }

    private Query filtered(String columns, CostFilter filter) {
        return RoundedCharges.sold(columns, filter.month(), edges -> onEdges(edges, filter), NAMED)
                .andIfChosen("s.code = ?", filter.service())
                .andIfChosen("CONCAT('pty_', buyer.public_id) = ?", filter.buyer())
                .andIfChosen("CONCAT('cla_', a.public_id) = ?", filter.account())
                .andIfChosen("t.usage_day = ?", filter.day());
    }

    private Query onEdges(Query edges, CostFilter filter) {
        return edges.then("AND seller.path LIKE ?", viewpoint.branch())
                .andIfChosen("seller.kind = ?", filter.level())
                .andIfChosen("CONCAT('pty_', seller.public_id) = ?", filter.seller())
                .andIfChosen("k.vendor_id = (SELECT id FROM vendor WHERE code = ?)", filter.vendor())
                .andIfChosen("k.kind = ?", filter.kind());
    }

    private static LocalDate next(YearMonth month) {
        return month.plusMonths(1).atDay(1);
    }

    private static ServiceDay serviceDay(ResultSet row) throws SQLException {
        return new ServiceDay(
                Sql.day(row, "usage_day"),
                row.getString("vendor"),
                row.getString("vendor_name"),
                row.getString("service"),
                row.getString("service_name"),
                figure(row));
    }

    private static CostFigure figure(ResultSet row) throws SQLException {
        BigDecimal cost = row.getBigDecimal("cost");
        BigDecimal sales = row.getBigDecimal("sales");
        return new CostFigure(
                row.getString("currency"),
                cost == null ? BigDecimal.ZERO : cost,
                sales == null ? BigDecimal.ZERO : sales);
    }
}

package io.nimbill.analysis;

import io.nimbill.work.Query;
import io.nimbill.work.Refusal;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Reads what each seller of the viewer's branch sold to whom, and what it did not sell. */
@ApplicationScoped
class CostSteps {

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @Inject
    private Viewpoint viewpoint;

    @Inject
    private CostLabels labels;

    @Inject
    private OwnSales ownSales;

    /**
     * One for each currency; the level of the question counts for nothing.
     *
     * @throws Refusal {@code not-above-clients} for a cost centre, which is the last level's alone
     */
    List<CostWaterfall> waterfalls(CostQuestion question) {
        if (question.only().containsKey(CostDimension.COST_CENTRE)) {
            throw new Refusal(
                    "not-above-clients",
                    "costCentre",
                    "Cost centres are the client's own: levels above it do not know them.");
        }
        Map<Long, String> kinds = new HashMap<>();
        Query.of("SELECT p.id, p.kind FROM party p WHERE p.path LIKE ?", viewpoint.branch())
                .list(source, row -> kinds.put(row.getLong("id"), row.getString("kind")));
        CostScope sellers = new CostScope(
                kinds.entrySet().stream()
                        .filter(party -> !party.getValue().equals("CLIENT"))
                        .map(Map.Entry::getKey)
                        .toList(),
                0,
                true);
        if (sellers.isEmpty()) {
            return List.of();
        }
        List<LocalDate> months = question.range().months();
        String sums = "SUM(" + CostMonths.within(question.range(), "bought") + ") AS bought, SUM("
                + CostMonths.within(question.range(), "sold") + ") AS sold";
        Query query = sellers.narrow(Query.of(
                "SELECT t.seller_id, t.buyer_id, t.disposition, t.currency, " + sums
                        + " FROM charge_month t WHERE t.usage_month >= ? AND t.usage_month <= ?",
                months.get(0),
                months.get(months.size() - 1)));
        List<CostWaterfall.Trade> trades = new ArrayList<>(new CostFilters(labels)
                .narrow(query, question)
                .then("GROUP BY t.seller_id, t.buyer_id, t.disposition, t.currency")
                .list(source, row -> trade(row, kinds)));
        ownSales.all(sellers, question).forEach(sale -> trades.add(trade(sale, question.range(), kinds)));
        return CostWaterfall.of(trades);
    }

    private CostWaterfall.Trade trade(OwnSale sale, CostRange range, Map<Long, String> kinds) {
        CostFigure figure = sale.within(range);
        return new CostWaterfall.Trade(
                kinds.get(sale.seller()),
                sale.seller() == viewpoint.partyId(),
                sale.toClient(),
                sale.sold(),
                figure.currency(),
                figure.cost(),
                figure.sales());
    }

    private CostWaterfall.Trade trade(ResultSet row, Map<Long, String> kinds) throws SQLException {
        long seller = row.getLong("seller_id");
        return new CostWaterfall.Trade(
                kinds.get(seller),
                seller == viewpoint.partyId(),
                "CLIENT".equals(kinds.get(row.getLong("buyer_id"))),
                "SOLD".equals(row.getString("disposition")),
                row.getString("currency"),
                row.getBigDecimal("bought"),
                row.getBigDecimal("sold"));
    }
}

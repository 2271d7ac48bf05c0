package io.nimbill.reconciliation;

import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Proves the level of a seller that buys from another: what it was charged against what became of it. It sees its own buying
 * and its own selling, and nothing of the levels above.
 */
@Stateless
public class OwnProofs {

    private static final int MONTHS = 12;

    private static final String SUMS =
            "SELECT k.period_start, k.currency, SUM(k.bought) AS bought, SUM(k.sold) AS sold,"
                    + " SUM(k.absorbed) AS absorbed, SUM(k.parked) AS parked, SUM(k.sales) AS sales FROM ("
                    + "SELECT t.period_start, t.currency, t.amount AS bought, 0 AS sold, 0 AS absorbed, 0 AS parked, 0 AS sales"
                    + " FROM charge_total t WHERE t.buyer_id = ? AND t.disposition = 'SOLD' AND t.period_start >= ?"
                    + " UNION ALL SELECT d.period_start, d.cost_currency, 0,"
                    + " CASE WHEN d.disposition = 'SOLD' THEN d.cost ELSE 0 END,"
                    + " CASE WHEN d.disposition = 'ABSORBED' THEN d.cost ELSE 0 END,"
                    + " CASE WHEN d.disposition = 'PARKED' THEN d.cost ELSE 0 END, 0"
                    + " FROM disposition_total d WHERE d.seller_id = ? AND d.level > 0 AND d.period_start >= ?"
                    + " UNION ALL SELECT d.period_start, d.currency, 0, 0, 0, 0, d.amount"
                    + " FROM disposition_total d WHERE d.seller_id = ? AND d.level > 0 AND d.disposition = 'SOLD'"
                    + " AND d.period_start >= ?) k"
                    + " GROUP BY k.period_start, k.currency ORDER BY k.period_start DESC, k.currency";

    private static final String UNSOLD = "SELECT d.period_start, d.cost_currency, d.disposition, d.reason,"
            + " SUM(d.row_count) AS row_count, SUM(d.cost) AS cost FROM disposition_total d"
            + " WHERE d.seller_id = ? AND d.level > 0 AND d.disposition <> 'SOLD' AND d.period_start >= ?"
            + " GROUP BY d.period_start, d.cost_currency, d.disposition, d.reason"
            + " ORDER BY d.disposition, ABS(SUM(d.cost)) DESC, d.reason";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    private record Place(LocalDate periodStart, String currency) {}

    private record Placed(Place place, OwnProof.Unsold unsold) {}

    /**
     * The last twelve months of the caller's own party, newest first, one for each currency; empty for those who buy from
     * vendors alone: their proof is that of the vendors' bills.
     */
    @Requires(Permission.VIEW_MARGIN)
    public List<OwnProof> months() {
        Optional<Long> seller = caller.actingPartyId();
        if (seller.isEmpty()) {
            return List.of();
        }
        LocalDate from = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .withDayOfMonth(1)
                .minusMonths(MONTHS);
        long id = seller.get();
        Sql sql = Sql.on(source);
        Map<Place, List<Placed>> unsold =
                sql.list(OwnProofs::placed, UNSOLD, id, from).stream().collect(Collectors.groupingBy(Placed::place));
        return sql.list(row -> proof(row, unsold), SUMS, id, from, id, from, id, from);
    }

    private static Placed placed(ResultSet row) throws SQLException {
        return new Placed(
                new Place(Sql.day(row, "period_start"), row.getString("cost_currency")),
                new OwnProof.Unsold(
                        row.getString("disposition"),
                        row.getString("reason"),
                        row.getLong("row_count"),
                        row.getBigDecimal("cost")));
    }

    private static OwnProof proof(ResultSet row, Map<Place, List<Placed>> unsold) throws SQLException {
        Place place = new Place(Sql.day(row, "period_start"), row.getString("currency"));
        return new OwnProof(
                place.periodStart(),
                place.currency(),
                row.getBigDecimal("bought"),
                row.getBigDecimal("sold"),
                row.getBigDecimal("absorbed"),
                row.getBigDecimal("parked"),
                row.getBigDecimal("sales"),
                unsold.getOrDefault(place, List.of()).stream()
                        .map(Placed::unsold)
                        .toList());
    }
}

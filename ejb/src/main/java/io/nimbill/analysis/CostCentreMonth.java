package io.nimbill.analysis;

import io.nimbill.allocation.CostCentreKeeping;
import io.nimbill.party.PartyScope;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.PublicId;
import io.nimbill.work.Query;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import javax.sql.DataSource;

/**
 * What a client of the viewer's branch, the viewer itself included, was charged in a month by cost centre. The figures add
 * up to the client's month as every other page shows it, to the cent.
 */
@Stateless
public class CostCentreMonth {

    /** Keys as in {@link RoundedCharges}. */
    private static final String SHARES = """
            SELECT k.level, k.seller_id, k.period_start, k.cloud_account_id, k.vendor_id, k.service_id, k.kind, k.tax_class,
                   k.billing_account_id, k.currency, k.cost_centre_id, SUM(k.amount) AS amount
            FROM charge_total k LEFT JOIN cost_centre cc ON cc.id = k.cost_centre_id
            WHERE k.disposition = 'SOLD' AND k.buyer_id = ? AND k.period_start >= ? AND k.period_start < ?
            GROUP BY k.level, k.seller_id, k.period_start, k.cloud_account_id, k.vendor_id, k.service_id, k.kind, k.tax_class,
                     k.billing_account_id, k.currency, k.cost_centre_id, cc.code
            ORDER BY k.currency, k.cloud_account_id, k.service_id, k.kind, cc.code IS NULL, cc.code""";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @Inject
    private PartyScope parties;

    @Inject
    private CostCentreKeeping keeping;

    /** The client's cost centres, parents before their parts, and what is not mapped; a block for each currency. */
    @Requires(Permission.VIEW_CHARGES)
    public List<CostCentreFigure> of(PublicId clientId, YearMonth month) {
        long client = parties.require(clientId).id();
        List<CostCentreSums.Share> shares = Query.of(
                        SHARES, client, month.atDay(1), month.plusMonths(1).atDay(1))
                .list(source, CostCentreMonth::share);
        return CostCentreSums.of(shares).figures(keeping.ofClient(clientId));
    }

    private static CostCentreSums.Share share(ResultSet row) throws SQLException {
        List<Object> key = List.of(
                row.getInt("level"),
                row.getLong("seller_id"),
                row.getString("period_start"),
                row.getLong("cloud_account_id"),
                row.getLong("vendor_id"),
                row.getLong("service_id"),
                row.getString("kind"),
                row.getString("tax_class"),
                row.getLong("billing_account_id"));
        return new CostCentreSums.Share(
                key,
                Currency.getInstance(row.getString("currency")),
                row.getLong("cost_centre_id"),
                row.getBigDecimal("amount"));
    }
}

package io.nimbill.analysis;

import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.Query;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;

/** What the viewer itself is charged in a month, by service and UTC day: its price, and nothing of how it was made. */
@Stateless
public class ClientMonth {

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @Inject
    private Viewpoint viewpoint;

    /** The figures carry sales only: the cost of the seller is not read. */
    @Requires(Permission.VIEW_CHARGES)
    public List<ServiceDay> byServiceAndDay(YearMonth month) {
        return bought(
                        "SELECT t.usage_day, v.code AS vendor, COALESCE(pa.provider, v.name) AS vendor_name, s.code AS service,"
                                + " s.name AS service_name, t.currency, SUM(t.sales) AS sales",
                        month,
                        "JOIN vendor v ON v.id = t.vendor_id JOIN usage_service s ON s.id = t.service_id"
                                + " JOIN cloud_account a ON a.id = t.cloud_account_id"
                                + " JOIN partner_account pa ON pa.id = a.partner_account_id")
                .then(
                        "GROUP BY t.usage_day, v.code, vendor_name, s.code, s.name, t.currency ORDER BY t.usage_day, s.name")
                .list(
                        source,
                        row -> new ServiceDay(
                                Sql.day(row, "usage_day"),
                                row.getString("vendor"),
                                row.getString("vendor_name"),
                                row.getString("service"),
                                row.getString("service_name"),
                                new CostFigure(
                                        row.getString("currency"), BigDecimal.ZERO, row.getBigDecimal("sales"))));
    }

    /** The same month by cloud account. */
    @Requires(Permission.VIEW_CHARGES)
    public List<AccountCharge> byAccount(YearMonth month) {
        return bought(
                        "SELECT CONCAT('cla_', a.public_id) AS account, a.external_id, a.name, COALESCE(pa.provider, v.name) AS"
                                + " vendor_name, t.currency, SUM(t.sales) AS amount",
                        month,
                        "JOIN vendor v ON v.id = t.vendor_id JOIN cloud_account a ON a.id = t.cloud_account_id"
                                + " JOIN partner_account pa ON pa.id = a.partner_account_id")
                .then("GROUP BY a.public_id, a.external_id, a.name, vendor_name, t.currency ORDER BY amount DESC")
                .list(
                        source,
                        row -> new AccountCharge(
                                row.getString("account"),
                                row.getString("external_id"),
                                row.getString("name"),
                                row.getString("vendor_name"),
                                row.getString("currency"),
                                row.getBigDecimal("amount")));
    }

    private Query bought(String columns, YearMonth month, String joins) {
        return RoundedCharges.sold(
                columns, month, edges -> edges.then("AND k.buyer_id = ?", viewpoint.partyId()), joins);
    }
}

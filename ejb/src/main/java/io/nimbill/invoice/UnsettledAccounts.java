package io.nimbill.invoice;

import io.nimbill.money.Money;
import io.nimbill.money.Rounding;
import io.nimbill.party.ClosingObjection;
import io.nimbill.party.ClosingObstacle;
import io.nimbill.party.Party;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** A party does not close while charges from or to it are not invoiced yet, or while it owes documents. */
@ApplicationScoped
class UnsettledAccounts implements ClosingObjection {

    /** Every key of the party's edges with what is charged and what is settled. */
    private static final String KEYS = """
            SELECT k.currency, SUM(k.charged) AS charged, SUM(k.settled) AS settled
            FROM (SELECT seller_id, buyer_id, billing_account_id, period_start, cloud_account_id, vendor_id, service_id,
                         kind, tax_class, currency, 0 AS source_id, 0 AS charge_id, NULL AS service_start,
                         NULL AS service_end, amount AS charged, 0 AS settled
                  FROM charge_total WHERE disposition = 'SOLD' AND (buyer_id = ? OR seller_id = ?)
                  UNION ALL
                  SELECT seller_id, buyer_id, billing_account_id, period_start, 0, 0, 0, kind, tax_class, currency, source_id,
                         charge_id, service_start, service_end, amount, 0
                  FROM own_charge WHERE buyer_id = ? OR seller_id = ?
                  UNION ALL
                  SELECT i.seller_id, i.buyer_id, i.billing_account_id, l.key_period, l.cloud_account_id, l.vendor_id,
                         l.service_id, l.kind, l.tax_class, l.currency, l.source_id, l.charge_id, l.service_start,
                         l.service_end, 0, l.net_amount
                  FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id
                  WHERE l.key_period IS NOT NULL AND (i.buyer_id = ? OR i.seller_id = ?)
                  UNION ALL
                  SELECT seller_id, buyer_id, billing_account_id, key_period, cloud_account_id, vendor_id, service_id, kind,
                         tax_class, currency, source_id, charge_id, service_start, service_end, 0, net_amount
                  FROM absorbed_difference WHERE buyer_id = ? OR seller_id = ?) k
            GROUP BY k.seller_id, k.buyer_id, k.billing_account_id, k.period_start, k.cloud_account_id, k.vendor_id,
                     k.service_id, k.kind, k.tax_class, k.currency, k.source_id, k.charge_id, k.service_start, k.service_end
            HAVING SUM(k.charged) <> SUM(k.settled)""";

    /** Places for the party in the query above. */
    private static final int PLACES = 8;

    private static final String OPEN_DOCUMENTS = """
            SELECT i.invoice_number, i.total_amount, i.currency
            FROM invoice i JOIN invoice_state s ON s.invoice_id = i.id
            WHERE i.buyer_id = ? AND s.state = 'OPEN' AND i.total_amount > 0
            ORDER BY i.issue_date, i.id""";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource dataSource;

    /** One key with something charged that differs from what is settled. */
    private record Difference(Currency currency, BigDecimal due) {}

    @Override
    public List<ClosingObstacle> obstaclesTo(Party party) {
        List<ClosingObstacle> obstacles = new ArrayList<>();
        List<String> unbilled = unbilled(party.id());
        if (!unbilled.isEmpty()) {
            obstacles.add(new ClosingObstacle(
                    "unbilled-charges", "Close the vendor's periods and invoice what is charged.", unbilled));
        }
        List<String> debts = Sql.on(dataSource).list(UnsettledAccounts::document, OPEN_DOCUMENTS, party.id());
        if (!debts.isEmpty()) {
            obstacles.add(new ClosingObstacle("open-debts", "Wait for its open documents to be paid.", debts));
        }
        return obstacles;
    }

    private List<String> unbilled(long partyId) {
        Map<String, BigDecimal> sums = Sql.on(dataSource)
                .list(
                        UnsettledAccounts::difference,
                        KEYS,
                        Collections.nCopies(PLACES, partyId).toArray())
                .stream()
                .filter(difference -> difference.due.signum() != 0)
                .collect(Collectors.toMap(
                        difference -> difference.currency.getCurrencyCode(),
                        Difference::due,
                        BigDecimal::add,
                        TreeMap::new));
        return sums.entrySet().stream()
                .map(sum -> sum.getValue().toPlainString() + " " + sum.getKey())
                .toList();
    }

    private static Difference difference(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        Money whole = Rounding.toMinorUnit(row.getBigDecimal("charged"), currency);
        BigDecimal due = whole.amount().subtract(row.getBigDecimal("settled"));
        return new Difference(currency, Rounding.toMinorUnit(due, currency).amount());
    }

    private static String document(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return row.getString("invoice_number") + ": "
                + Rounding.toMinorUnit(row.getBigDecimal("total_amount"), currency)
                        .amount()
                        .toPlainString() + " " + currency.getCurrencyCode();
    }
}

package io.nimbill.invoice;

import io.nimbill.agreement.BillingAccount;
import io.nimbill.invoice.BilledTaxes.History;
import io.nimbill.invoice.BilledTaxes.Line;
import io.nimbill.invoice.BilledTaxes.Subtotal;
import io.nimbill.money.Money;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import javax.sql.DataSource;

/** Reads what a billing account was taxed so far, in the caller's transaction. */
@ApplicationScoped
class JdbcBilledTaxes {

    private static final String OF_ACCOUNT =
            " WHERE i.seller_id = ? AND i.buyer_id = ? AND i.billing_account_id = ? AND i.currency = ?";

    private static final String LINES =
            "SELECT l.invoice_id, " + LineKeys.OF_LINES + " FROM invoice i JOIN invoice_line l ON l.invoice_id = i.id"
                    + OF_ACCOUNT + " AND l.key_period IS NOT NULL";

    private static final String SUBTOTALS =
            "SELECT t.invoice_id, t.tax_category, t.tax_percent, t.taxable_amount, t.tax_amount"
                    + " FROM invoice i JOIN invoice_tax_subtotal t ON t.invoice_id = i.id" + OF_ACCOUNT;

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource dataSource;

    BilledTaxes of(BillingAccount account, Currency currency) {
        return new BilledTaxes(() -> history(account, currency));
    }

    private History history(BillingAccount account, Currency currency) {
        Object[] arguments = {account.sellerId(), account.buyerId(), account.id(), currency.getCurrencyCode()};
        Sql sql = Sql.on(dataSource);
        List<Line> lines = sql.list(row -> new Line(row.getLong("invoice_id"), LineKeys.read(row)), LINES, arguments);
        List<Subtotal> subtotals = sql.list(
                row -> new Subtotal(
                        row.getLong("invoice_id"),
                        new DueAmount.TaxRate(row.getString("tax_category"), row.getBigDecimal("tax_percent")),
                        money(row.getBigDecimal("taxable_amount"), currency),
                        money(row.getBigDecimal("tax_amount"), currency)),
                SUBTOTALS,
                arguments);
        return new History(lines, subtotals);
    }

    private static Money money(BigDecimal stored, Currency currency) {
        return Money.of(stored.stripTrailingZeros(), currency);
    }
}

package io.nimbill.ledger;

import io.nimbill.money.Money;
import io.nimbill.money.Rounding;
import io.nimbill.usage.VendorPeriodClosed;
import io.nimbill.work.IdBlocks;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import javax.sql.DataSource;

/**
 * Posts a vendor's bill when its period is closed, per currency: the whole of the billing deliveries, rounded once, less
 * what was posted for the period before. A period that is opened and closed again posts the difference alone.
 */
@ApplicationScoped
class VendorBills {

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource dataSource;

    @Inject
    private Books books;

    @Inject
    private IdBlocks ids;

    private record Bill(long ownerId, String words, Currency currency, BigDecimal cost) {}

    /** In the transaction that closes the period; its row is locked. */
    void onClosed(@Observes VendorPeriodClosed closed) {
        LocalDate start = closed.period().start();
        for (Bill bill : bills(closed.partnerAccountId(), start)) {
            Money due = Rounding.toMinorUnit(bill.cost(), bill.currency()).minus(posted(closed, bill));
            if (!due.isZero()) {
                books.post(new Purchase(
                        ids.take("ledger_transaction", 1),
                        bill.ownerId(),
                        closed.partnerAccountId(),
                        closed.period(),
                        due,
                        bill.words() + ", " + closed.period()));
            }
        }
    }

    private List<Bill> bills(long partnerAccountId, LocalDate start) {
        return Sql.on(dataSource)
                .list(
                        row -> new Bill(
                                row.getLong("seller_id"),
                                row.getString("words"),
                                Currency.getInstance(row.getString("currency")),
                                row.getBigDecimal("cost")),
                        """
                SELECT pa.seller_id, CONCAT(v.name, ' ', pa.name) AS words, r.currency, SUM(r.billed_cost) AS cost
                FROM partner_account pa
                JOIN vendor v ON v.id = pa.vendor_id
                JOIN dataset s ON s.partner_account_id = pa.id AND s.role = 'BILLING'
                JOIN current_delivery c ON c.dataset_id = s.id AND c.period_start = ?
                JOIN daily_row r ON r.period_start = c.period_start AND r.delivery_id = c.delivery_id AND r.joined = FALSE
                WHERE pa.id = ?
                GROUP BY pa.seller_id, v.name, pa.name, r.currency ORDER BY r.currency""",
                        start,
                        partnerAccountId);
    }

    private Money posted(VendorPeriodClosed closed, Bill bill) {
        BigDecimal credits = Sql.on(dataSource)
                .one(
                        row -> row.getBigDecimal(1),
                        """
                SELECT COALESCE(SUM(e.amount), 0) FROM ledger_account a JOIN ledger_entry e ON e.account_id = a.id
                WHERE a.owner_id = ? AND a.type = ? AND a.counterparty_id = ? AND a.currency = ? AND a.detail = ?""",
                        bill.ownerId(),
                        AccountType.VENDOR_PAYABLE,
                        closed.partnerAccountId(),
                        bill.currency().getCurrencyCode(),
                        closed.period().toString())
                .orElse(BigDecimal.ZERO);
        return Money.of(credits.negate().stripTrailingZeros(), bill.currency());
    }
}

package io.nimbill.agreement;

import io.nimbill.money.Rounding;
import io.nimbill.time.BillingPeriod;
import io.nimbill.work.Saying;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * The charges besides usage: what fees and subscriptions come to now, in the caller's transaction. Whoever reckons them
 * says the whole of a key as often as it likes; invoices bill what is not settled of it yet.
 */
@ApplicationScoped
public class OwnCharges {

    private static final String OF_KEY =
            " WHERE kind = ? AND source_id = ? AND charge_id = ? AND service_start = ?" + " AND service_end = ?";

    private static final String PUT = """
            INSERT INTO own_charge (kind, source_id, charge_id, service_start, service_end, seller_id, buyer_id,
                                    billing_account_id, period_start, billable_from, tax_class, currency, amount, quantity,
                                    unit_code, text, said, changed_at)
            SELECT ?, ?, ?, ?, ?, b.seller_id, b.buyer_id, b.id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
            FROM billing_account b WHERE b.id = ?
            ON DUPLICATE KEY UPDATE seller_id = values(seller_id), buyer_id = values(buyer_id),
              billing_account_id = values(billing_account_id), tax_class = values(tax_class),
              amount = values(amount), quantity = values(quantity), unit_code = values(unit_code), text = values(text),
              said = values(said), changed_at = values(changed_at)""";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Inject
    private Clock clock;

    /**
     * Puts charges in the place of those with the same keys, and marks what may be due by that. The same again does nothing.
     *
     * @throws IllegalArgumentException when a charge would change its currency: that is another charge
     */
    public void put(Collection<OwnCharge> charges) {
        charges.forEach(this::put);
    }

    /** The charges of an agreement or a subscription, by charge and interval; those of zero too. */
    public List<OwnCharge> of(OwnCharge.Kind kind, long sourceId) {
        return Sql.on(callersTransaction)
                .list(
                        OwnCharges::read,
                        "SELECT * FROM own_charge WHERE kind = ? AND source_id = ?"
                                + " ORDER BY charge_id, service_start, service_end",
                        kind,
                        sourceId);
    }

    /** The keys of all charges of a kind in the installation. */
    public Set<OwnCharge.Key> keys(OwnCharge.Kind kind) {
        return new HashSet<>(Sql.on(callersTransaction)
                .list(
                        OwnCharges::key,
                        "SELECT kind, source_id, charge_id, service_start, service_end FROM own_charge WHERE kind = ?",
                        kind));
    }

    private void put(OwnCharge asked) {
        OwnCharge charge = withStoredDigits(asked);
        Optional<OwnCharge> before = find(charge.key());
        LocalDate billableFrom = before.map(OwnCharge::billableFrom).orElse(charge.billableFrom());
        if (before.isPresent() && isSame(before.get(), charge)) {
            return;
        }
        if (before.isPresent() && !before.get().currency().equals(charge.currency())) {
            throw new IllegalArgumentException("A charge keeps its currency: " + charge.key());
        }
        Sql sql = Sql.on(callersTransaction);
        sql.update(
                PUT,
                charge.key().kind(),
                charge.key().sourceId(),
                charge.key().chargeId(),
                charge.key().service().start(),
                charge.key().service().end(),
                charge.period(),
                billableFrom,
                charge.taxClass(),
                charge.currency().getCurrencyCode(),
                charge.amount(),
                charge.units().quantity(),
                charge.units().unitCode(),
                charge.text(),
                charge.reason() == null ? null : charge.reason().stored(),
                clock.instant(),
                charge.billingAccountId());
        LocalDate period = before.orElse(charge).period();
        mark(sql, charge.billingAccountId(), period);
        before.filter(earlier -> earlier.billingAccountId() != charge.billingAccountId())
                .ifPresent(earlier -> mark(sql, earlier.billingAccountId(), period));
    }

    private static void mark(Sql sql, long billingAccountId, LocalDate period) {
        sql.update("INSERT INTO due_mark (billing_account_id, period_start) VALUES (?, ?)", billingAccountId, period);
    }

    private Optional<OwnCharge> find(OwnCharge.Key key) {
        return Sql.on(callersTransaction)
                .one(
                        OwnCharges::read,
                        "SELECT * FROM own_charge" + OF_KEY + " FOR UPDATE",
                        key.kind(),
                        key.sourceId(),
                        key.chargeId(),
                        key.service().start(),
                        key.service().end());
    }

    private static OwnCharge withStoredDigits(OwnCharge charge) {
        return new OwnCharge(
                charge.key(),
                charge.billingAccountId(),
                charge.billableFrom(),
                charge.taxClass(),
                charge.currency(),
                Rounding.toCharge(charge.amount()),
                charge.units(),
                charge.text(),
                charge.reason());
    }

    private static boolean isSame(OwnCharge one, OwnCharge other) {
        return one.billingAccountId() == other.billingAccountId()
                && one.taxClass().equals(other.taxClass())
                && one.currency().equals(other.currency())
                && one.amount().compareTo(other.amount()) == 0
                && one.units().quantity().compareTo(other.units().quantity()) == 0
                && one.units().unitCode().equals(other.units().unitCode())
                && one.text().equals(other.text())
                && stored(one.reason()).equals(stored(other.reason()));
    }

    private static String stored(Saying reason) {
        return reason == null ? "" : reason.stored();
    }

    private static OwnCharge read(ResultSet row) throws SQLException {
        return new OwnCharge(
                key(row),
                row.getLong("billing_account_id"),
                Sql.day(row, "billable_from"),
                row.getString("tax_class"),
                Currency.getInstance(row.getString("currency")),
                row.getBigDecimal("amount"),
                new OwnCharge.Units(plain(row.getBigDecimal("quantity")), row.getString("unit_code")),
                row.getString("text"),
                Saying.read(row.getString("said")));
    }

    private static OwnCharge.Key key(ResultSet row) throws SQLException {
        return new OwnCharge.Key(
                OwnCharge.Kind.valueOf(row.getString("kind")),
                row.getLong("source_id"),
                row.getLong("charge_id"),
                new BillingPeriod(Sql.day(row, "service_start"), Sql.day(row, "service_end")));
    }

    private static BigDecimal plain(BigDecimal stored) {
        BigDecimal stripped = stored.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

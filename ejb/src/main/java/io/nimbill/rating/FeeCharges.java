package io.nimbill.rating;

import io.nimbill.agreement.AgreedFee;
import io.nimbill.agreement.Agreement;
import io.nimbill.agreement.Agreements;
import io.nimbill.agreement.BillingAccount;
import io.nimbill.agreement.Fee;
import io.nimbill.agreement.FeeKind;
import io.nimbill.agreement.OwnCharge;
import io.nimbill.agreement.OwnCharges;
import io.nimbill.time.BillingPeriod;
import io.nimbill.vendor.ChargeKind;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.sql.DataSource;

/**
 * Keeps what the fees of an edge come to: reckoned anew for the months that are marked, and for months that have begun and
 * have none yet. A minimum is reckoned once its month is over; before, nobody knows what is missing to it. A month stays as
 * it is while all that was sold in it on the edge is of locked months of vendors.
 */
@ApplicationScoped
public class FeeCharges {

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** Rows of the agreement's days, whichever month the vendor bills them in. */
    private static final String ROWS = """
            SELECT kind, SUM(amount) AS amount FROM charge_total
            WHERE disposition = 'SOLD' AND buyer_id = ? AND seller_id = ? AND currency = ? AND period_start >= ?
              AND period_start < ? AND usage_day >= ? AND usage_day < ?
            GROUP BY kind""";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Inject
    private Agreements agreements;

    @Inject
    private OwnCharges charges;

    @Inject
    private EdgeDays edgeDays;

    @Inject
    private Clock clock;

    /** One month of an agreement. */
    record Month(Agreement agreement, YearMonth month) {

        BillingPeriod period() {
            return BillingPeriod.of(month);
        }
    }

    /**
     * Brings the fees of an edge up to date, in the caller's transaction and under the lock of its billing account, which
     * it takes: two at once would keep what the slower one has read.
     */
    public void refresh(BillingAccount account) {
        Sql sql = Sql.on(callersTransaction);
        sql.one(row -> true, "SELECT id FROM billing_account WHERE id = ? FOR UPDATE", account.id());
        List<Agreement> withFees = agreements.ofEdge(account.sellerId(), account.buyerId()).stream()
                .filter(agreement -> !agreement.fees().isEmpty())
                .toList();
        FeeLocks locks = new FeeLocks(sql);
        Predicate<YearMonth> isLocked = month -> !withFees.isEmpty() && locks.isLocked(account, month);
        FeeMarks.Marks marks = FeeMarks.of(sql, account.id(), isLocked);
        withFees.forEach(agreement -> refresh(account, agreement, marks.months(), isLocked));
        FeeMarks.remove(sql, marks);
    }

    private void refresh(
            BillingAccount account, Agreement agreement, Set<YearMonth> marked, Predicate<YearMonth> isLocked) {
        Set<OwnCharge.Key> known = new HashSet<>();
        charges.of(OwnCharge.Kind.FEE, agreement.id()).forEach(charge -> known.add(charge.key()));
        Set<YearMonth> months = new TreeSet<>(marked);
        months.addAll(begun(agreement));
        for (YearMonth month : months) {
            refresh(account, new Month(agreement, month), known, marked.contains(month), isLocked);
        }
    }

    private void refresh(
            BillingAccount account,
            Month month,
            Set<OwnCharge.Key> known,
            boolean marked,
            Predicate<YearMonth> isLocked) {
        List<AgreedFee> asked = month.agreement().fees().stream()
                .filter(fee -> isDue(fee.fee(), month.month()))
                .filter(fee -> marked || !known.contains(key(month, fee)))
                .toList();
        if (asked.isEmpty() || isLocked.test(month.month())) {
            return;
        }
        List<BillingPeriod> days = edgeDays.of(month.agreement(), month.period());
        List<Fee> all = month.agreement().fees().stream().map(AgreedFee::fee).toList();
        FeeReckoning reckoning = new FeeReckoning(month.period(), days, rows(month), all);
        List<OwnCharge> made = new ArrayList<>();
        for (AgreedFee fee : asked) {
            BigDecimal amount = reckoning.amount(fee.fee());
            if (!days.isEmpty() || amount.signum() != 0 || known.contains(key(month, fee))) {
                made.add(charge(account, month, fee, amount, reckoning));
            }
        }
        charges.put(made);
    }

    private static OwnCharge charge(
            BillingAccount account, Month month, AgreedFee fee, BigDecimal amount, FeeReckoning reckoning) {
        return new OwnCharge(
                key(month, fee),
                account.id(),
                month.period().end(),
                OwnCharge.STANDARD,
                month.agreement().currency(),
                amount,
                OwnCharge.Units.ONE,
                fee.fee().name(),
                reckoning.reason(fee.fee()));
    }

    /** The edges with a month that is marked, or that has begun and has no fees yet, and is not locked; by billing account. */
    List<BillingAccount> pending() {
        Sql sql = Sql.on(callersTransaction);
        FeeMarks.sweep(sql);
        FeeLocks locks = new FeeLocks(sql);
        Set<OwnCharge.Key> known = charges.keys(OwnCharge.Kind.FEE);
        Map<Long, BillingAccount> found = new TreeMap<>();
        FeeMarks.months(sql).forEach((id, months) -> agreements
                .findBillingAccount(id)
                .filter(account -> months.stream().anyMatch(month -> !locks.isLocked(account, month)))
                .ifPresent(account -> found.put(id, account)));
        for (Agreement agreement : agreements.withFees()) {
            List<YearMonth> lacking = lacking(agreement, known);
            if (!lacking.isEmpty()) {
                agreements
                        .defaultBillingAccount(agreement.sellerId(), agreement.buyerId())
                        .filter(account -> lacking.stream().anyMatch(month -> !locks.isLocked(account, month)))
                        .ifPresent(account -> found.put(account.id(), account));
            }
        }
        return List.copyOf(found.values());
    }

    /** The months of an agreement that have begun and lack a fee. */
    private List<YearMonth> lacking(Agreement agreement, Set<OwnCharge.Key> known) {
        return begun(agreement).stream()
                .map(month -> new Month(agreement, month))
                .filter(month -> agreement.fees().stream()
                        .anyMatch(fee -> isDue(fee.fee(), month.month()) && !known.contains(key(month, fee))))
                .filter(month -> !edgeDays.of(agreement, month.period()).isEmpty())
                .map(Month::month)
                .toList();
    }

    /** The months of an agreement up to the present one. */
    private List<YearMonth> begun(Agreement agreement) {
        YearMonth last =
                agreement.validTo().map(end -> YearMonth.from(end.minusDays(1))).orElse(now());
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = YearMonth.from(agreement.validFrom());
                !month.isAfter(last) && !month.isAfter(now());
                month = month.plusMonths(1)) {
            months.add(month);
        }
        return months;
    }

    private boolean isDue(Fee fee, YearMonth month) {
        return fee.kind() == FeeKind.MINIMUM ? month.isBefore(now()) : !month.isAfter(now());
    }

    private YearMonth now() {
        return YearMonth.now(clock);
    }

    private static OwnCharge.Key key(Month month, AgreedFee fee) {
        return new OwnCharge.Key(OwnCharge.Kind.FEE, month.agreement().id(), fee.id(), month.period());
    }

    private RowCharges rows(Month month) {
        Map<ChargeKind, BigDecimal> byKind = new EnumMap<>(ChargeKind.class);
        Agreement agreement = month.agreement();
        Sql.on(callersTransaction)
                .list(
                        row -> byKind.put(ChargeKind.valueOf(row.getString("kind")), row.getBigDecimal("amount")),
                        ROWS,
                        agreement.buyerId(),
                        agreement.sellerId(),
                        agreement.currency().getCurrencyCode(),
                        month.period().start(),
                        month.period().end(),
                        agreement.validFrom(),
                        agreement.validTo().orElse(NEVER));
        return new RowCharges(byKind);
    }
}

package io.nimbill.invoice;

import io.nimbill.agreement.Agreement;
import io.nimbill.agreement.Agreements;
import io.nimbill.agreement.BillingAccount;
import io.nimbill.agreement.Restatement;
import io.nimbill.agreement.RestatementPolicy;
import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.invoice.document.LineKey;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * What becomes of differences to what was billed, by the agreement of the month that is corrected. Small ones are absorbed:
 * an append-only row per key, which counts as settled from then on, so that what was let go never comes back. All that is
 * absorbed of one month, early and late, whichever way, stays below the amount agreed.
 */
@ApplicationScoped
class Restatements {

    private static final String ABSORB = """
            INSERT INTO absorbed_difference (agreement_id, seller_id, buyer_id, billing_account_id, period_start, key_period,
                cloud_account_id, vendor_id, service_id, kind, tax_class, source_id, charge_id, service_start, service_end,
                cost_centre_id, currency, net_amount, exact_amount, absorbed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Inject
    private Agreements agreements;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    /** Differences of one month in one currency. */
    private record Corrected(LocalDate month, Currency currency) {}

    /** Whether the corrections of a month get documents of their own. */
    boolean isAtOnce(BillingAccount account, LocalDate month) {
        return agreementOf(account, month)
                .filter(agreement -> restatement(agreement).policy() == RestatementPolicy.AT_ONCE)
                .isPresent();
    }

    /**
     * Absorbs what is small enough of what is due, under the lock of the billing account.
     *
     * @return what is left to be billed, in the same order
     */
    List<DueAmount> absorb(BillingAccount account, LocalDate billedMonth, List<DueAmount> due) {
        Map<Corrected, List<DueAmount>> differences = due.stream()
                .filter(each -> each.isCorrection() && !each.due().isZero())
                .collect(Collectors.groupingBy(each -> new Corrected(each.key().period(), each.currency())));
        Set<DueAmount> absorbed = new HashSet<>();
        differences.forEach((corrected, amounts) -> agreementOf(account, corrected.month())
                .filter(agreement ->
                        restatement(agreement).absorbs(sumOf(amounts).add(absorbed(account, corrected))))
                .ifPresent(agreement -> {
                    absorb(account, billedMonth, agreement, amounts);
                    absorbed.addAll(amounts);
                }));
        return due.stream().filter(each -> !absorbed.contains(each)).toList();
    }

    private void absorb(BillingAccount account, LocalDate billedMonth, Agreement agreement, List<DueAmount> amounts) {
        for (DueAmount due : amounts) {
            for (DueAmount.Part part : due.parts()) {
                insert(account, billedMonth, agreement, due, part);
            }
        }
        DueAmount first = amounts.get(0);
        auditTrail.record(
                "difference-absorbed",
                "agreement",
                agreement.publicId(),
                Changes.none()
                        .to("month", first.key().period())
                        .to("currency", first.currency())
                        .to("keys", amounts.size())
                        .to("amount", sumOf(amounts)));
    }

    private void insert(
            BillingAccount account, LocalDate billedMonth, Agreement agreement, DueAmount due, DueAmount.Part part) {
        LineKey key = due.key();
        LineKey.Own own = key.own();
        Sql.on(callersTransaction)
                .update(
                        ABSORB,
                        agreement.id(),
                        account.sellerId(),
                        account.buyerId(),
                        account.id(),
                        billedMonth.isBefore(key.period()) ? key.period() : billedMonth,
                        key.period(),
                        key.cloudAccountId(),
                        key.vendorId(),
                        key.serviceId(),
                        key.kind(),
                        key.taxClass(),
                        own == null ? 0 : own.sourceId(),
                        own == null ? 0 : own.chargeId(),
                        own == null ? null : own.service().start(),
                        own == null ? null : own.service().end(),
                        part.costCentre() == null ? 0 : part.costCentre().id(),
                        due.currency().getCurrencyCode(),
                        part.due().amount(),
                        part.exact(),
                        clock.instant());
    }

    private BigDecimal absorbed(BillingAccount account, Corrected corrected) {
        return Sql.on(callersTransaction)
                .one(
                        row -> row.getBigDecimal(1),
                        "SELECT COALESCE(SUM(ABS(net_amount)), 0) FROM absorbed_difference WHERE billing_account_id = ?"
                                + " AND key_period = ? AND currency = ?",
                        account.id(),
                        corrected.month(),
                        corrected.currency().getCurrencyCode())
                .orElseThrow();
    }

    private static BigDecimal sumOf(List<DueAmount> amounts) {
        return amounts.stream().map(each -> each.due().amount().abs()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The agreement of the month's last day, or the last one before it. */
    private Optional<Agreement> agreementOf(BillingAccount account, LocalDate month) {
        return agreements.ofEdge(account.sellerId(), account.buyerId()).stream()
                .filter(agreement -> agreement.validFrom().isBefore(month.plusMonths(1)))
                .reduce((earlier, later) -> later);
    }

    private static Restatement restatement(Agreement agreement) {
        return agreement.terms().restatement();
    }
}

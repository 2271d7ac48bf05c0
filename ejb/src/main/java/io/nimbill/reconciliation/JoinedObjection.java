package io.nimbill.reconciliation;

import io.nimbill.time.BillingPeriod;
import io.nimbill.usage.PeriodObjection;
import io.nimbill.usage.PeriodStep;
import io.nimbill.work.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Keeps a vendor's period open while its reconciliation and the daily-rated detail differ, or the detail has not arrived:
 * what is outside the sums must be inside them elsewhere, to the last digit.
 */
@ApplicationScoped
class JoinedObjection implements PeriodObjection {

    private static final int TOLD = 5;

    @Inject
    private JoinedSums sums;

    @Override
    public PeriodStep before() {
        return PeriodStep.PROVED;
    }

    @Override
    public Optional<Refusal> against(long partnerAccountId, BillingPeriod period) {
        List<JoinedLine> unequal = sums.of(partnerAccountId, period.start()).stream()
                .filter(line -> !line.state().equals("EQUAL"))
                .toList();
        return unequal.isEmpty() ? Optional.empty() : Optional.of(refusal(period, unequal));
    }

    private static Refusal refusal(BillingPeriod period, List<JoinedLine> unequal) {
        String told = unequal.stream().limit(TOLD).map(JoinedObjection::words).collect(Collectors.joining(" "));
        String rest = unequal.size() > TOLD ? " And " + (unequal.size() - TOLD) + " more." : "";
        return new Refusal(
                        "joined-lines-differ",
                        "The month from " + period.start() + " stays open. " + told + rest
                                + " Import the daily-rated file of the invoice, or its newer version.")
                .with(period.start());
    }

    private static String words(JoinedLine line) {
        String customer = line.customerName() == null ? line.customerId() : line.customerName();
        String detail = line.detail() == null ? "has not arrived" : "has " + amount(line.detail(), line);
        return "Invoice " + line.invoice() + ", customer " + customer + ": the reconciliation says "
                + amount(line.reconciled(), line) + ", the daily-rated detail " + detail + ".";
    }

    private static String amount(BigDecimal amount, JoinedLine line) {
        BigDecimal plain = amount == null ? BigDecimal.ZERO : amount.stripTrailingZeros();
        return plain.setScale(Math.max(2, plain.scale())).toPlainString() + " " + line.currency();
    }
}

package io.nimbill.reconciliation;

import io.nimbill.time.BillingPeriod;
import io.nimbill.usage.PeriodObjection;
import io.nimbill.usage.PeriodStep;
import io.nimbill.work.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Optional;

/** Stops a month at any difference other than zero: between the file and its rows, or at any level of the tree. */
@ApplicationScoped
class ProofObjection implements PeriodObjection {

    @Inject
    private ProofSums sums;

    @Override
    public PeriodStep before() {
        return PeriodStep.PROVED;
    }

    @Override
    public Optional<Refusal> against(long partnerAccountId, BillingPeriod period) {
        BillProof proof = sums.proof(partnerAccountId, "", period.start());
        if (!proof.notLoaded().isEmpty()) {
            return Optional.of(notLoaded(period, proof));
        }
        return proof.invoices().stream()
                .filter(invoice -> !invoice.isEven())
                .findFirst()
                .map(invoice -> withoutPlace(period, invoice));
    }

    private static Refusal notLoaded(BillingPeriod period, BillProof proof) {
        NotLoaded first = proof.notLoaded().get(0);
        return new Refusal(
                        "bill-not-loaded",
                        "The month from " + period.start() + " stays open: the vendor's files and their rows differ by "
                                + plain(first.amount()) + " " + first.currency() + ". Import the delivery again.")
                .with(period.start(), first.amount(), first.currency());
    }

    private static Refusal withoutPlace(BillingPeriod period, InvoiceProof invoice) {
        ProofLevel level = invoice.uneven().get(0);
        return new Refusal(
                        "bill-not-proved",
                        "The month from " + period.start() + " stays open. Invoice "
                                + (invoice.invoice().isEmpty() ? "(without a number)" : invoice.invoice()) + ", level "
                                + level.level() + ": bought " + plain(level.bought()) + " " + level.currency()
                                + ", with a disposition " + plain(level.disposed()) + ", difference "
                                + plain(level.difference()) + ". Let what waits be rated.")
                .with(
                        period.start(),
                        invoice.invoice(),
                        level.level(),
                        level.bought(),
                        level.currency(),
                        level.disposed(),
                        level.difference());
    }

    private static String plain(BigDecimal amount) {
        BigDecimal bare = amount.stripTrailingZeros();
        return bare.setScale(Math.max(2, bare.scale())).toPlainString();
    }
}

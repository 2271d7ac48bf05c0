package io.nimbill.invoice;

import io.nimbill.agreement.Agreement;
import io.nimbill.agreement.Agreements;
import io.nimbill.agreement.BillingAccount;
import io.nimbill.invoice.document.InvoiceDocument;
import io.nimbill.invoice.document.Texts;
import io.nimbill.party.PartyProfile;
import io.nimbill.rating.FeeCharges;
import io.nimbill.time.BillingPeriod;
import io.nimbill.work.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the documents of an edge would say now: the same question for the draft and, under the lock, for the issue. */
@ApplicationScoped
class DueDocuments {

    @Inject
    private FeeCharges fees;

    @Inject
    private Restatements restatements;

    @Inject
    private DueAmounts dueAmounts;

    @Inject
    private TaxRates taxRates;

    @Inject
    private Agreements agreements;

    @Inject
    private JdbcBilledTaxes billedTaxes;

    @Inject
    private PartyWords words;

    /** What goes onto one document: all of a currency, or of a currency the corrections of one month. */
    private record Sheet(Currency currency, LocalDate corrected) {

        static final Comparator<Sheet> ORDER = Comparator.comparing(
                        (Sheet sheet) -> sheet.currency().getCurrencyCode())
                .thenComparing(Sheet::corrected, Comparator.nullsLast(Comparator.naturalOrder()));

        BillingPeriod period(BillingPeriod billed) {
            return corrected == null ? billed : BillingPeriod.of(YearMonth.from(corrected));
        }
    }

    /**
     * What the documents of a locked edge would say now: one per currency, and one for each month whose corrections are to
     * stand by themselves. Its fees are brought up to date first.
     */
    public List<InvoiceDocument> of(BillingAccountLock.Locked edge, BillingPeriod period) {
        return documents(edge, period, due(edge, period));
    }

    /**
     * Absorbs the differences of an edge that are too small to be billed, and says what the documents of the rest would be.
     * What is due is read once: rating goes on meanwhile, and what belongs together would else be absorbed in part.
     */
    public List<InvoiceDocument> afterAbsorbing(BillingAccountLock.Locked edge, BillingPeriod period) {
        return documents(edge, period, restatements.absorb(edge.account(), period.start(), due(edge, period)));
    }

    /** Those of some documents that correct one month each and stand by themselves. */
    public List<InvoiceDocument> corrections(BillingAccountLock.Locked edge, List<InvoiceDocument> documents) {
        return documents.stream()
                .filter(document -> isCorrection(edge, document))
                .toList();
    }

    private List<DueAmount> due(BillingAccountLock.Locked edge, BillingPeriod period) {
        fees.refresh(edge.account());
        return dueAmounts.of(edge.account(), period.start());
    }

    private List<InvoiceDocument> documents(BillingAccountLock.Locked edge, BillingPeriod period, List<DueAmount> due) {
        return due.stream().collect(Collectors.groupingBy(each -> sheet(edge.account(), each))).entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Sheet.ORDER))
                .flatMap(sheet ->
                        composition(edge, sheet.getKey().period(period), sheet.getKey()).of(sheet.getValue()).stream())
                .toList();
    }

    private boolean isCorrection(BillingAccountLock.Locked edge, InvoiceDocument document) {
        return document.lines().stream()
                .allMatch(line -> line.correction()
                        && restatements.isAtOnce(edge.account(), line.key().period()));
    }

    private Sheet sheet(BillingAccount account, DueAmount due) {
        boolean atOnce =
                due.isCorrection() && restatements.isAtOnce(account, due.key().period());
        return new Sheet(due.currency(), atOnce ? due.key().period() : null);
    }

    private Composition composition(BillingAccountLock.Locked edge, BillingPeriod period, Sheet sheet) {
        Currency currency = sheet.currency();
        PartyProfile seller = edge.seller().profile();
        PartyProfile buyer = edge.buyer().profile();
        InvoiceDocument.Heading heading = new InvoiceDocument.Heading(
                words.party(edge.seller()),
                words.party(edge.buyer()),
                edge.account().isDefault() ? null : edge.account().name(),
                period,
                currency,
                buyer.language(),
                terms(edge.account(), period).terms().paymentTermsDays(),
                words.deliverTo(edge.buyer()),
                words.brand(edge.seller()));
        Taxation taxation = new Taxation(seller.country(), buyer.taxCategory(), taxRates, Texts.in(buyer.language()));
        return new Composition(heading, taxation, billedTaxes.of(edge.account(), currency), sheet.corrected() != null);
    }

    /** The agreement of the period's last day, or the last one before it. */
    public Agreement terms(BillingAccount account, BillingPeriod period) {
        return agreements.ofEdge(account.sellerId(), account.buyerId()).stream()
                .filter(agreement -> agreement.validFrom().isBefore(period.end()))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new Refusal(
                                "no-agreement",
                                "There is no agreement between seller and buyer before " + period.end()
                                        + "; terms of payment are needed.")
                        .with(period.end()));
    }
}

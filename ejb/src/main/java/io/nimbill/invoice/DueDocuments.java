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
    private DueAmounts dueAmounts;

    @Inject
    private TaxRates taxRates;

    @Inject
    private Agreements agreements;

    @Inject
    private JdbcBilledTaxes billedTaxes;

    @Inject
    private PartyWords words;

    /** What the documents of a locked edge would say now, one per currency; its fees are brought up to date first. */
    public List<InvoiceDocument> of(BillingAccountLock.Locked edge, BillingPeriod period) {
        fees.refresh(edge.account());
        return dueAmounts.of(edge.account(), period.start()).stream()
                .collect(Collectors.groupingBy(DueAmount::currency))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Currency::getCurrencyCode)))
                .flatMap(due -> composition(edge, period, due.getKey()).of(due.getValue()).stream())
                .toList();
    }

    private Composition composition(BillingAccountLock.Locked edge, BillingPeriod period, Currency currency) {
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
        return new Composition(heading, taxation, billedTaxes.of(edge.account(), currency));
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

package io.nimbill.web.lists;

import io.nimbill.analysis.UnbilledSum;
import io.nimbill.analysis.UnbilledUsage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** What is not invoiced yet, by client, cloud account and subscription. */
@RequestScoped
class UnbilledUsageCsv implements CsvList {

    @Inject
    private UnbilledUsage unbilled;

    @Inject
    private UnbilledFilters filters;

    @Override
    public String name() {
        return "unbilled-usage";
    }

    @Override
    public void write(Choice choice, CsvSheet sheet) {
        CsvColumns<UnbilledSum> columns = new CsvColumns<UnbilledSum>()
                .text("unbilled.seller", UnbilledSum::sellerName)
                .text("unbilled.buyer", UnbilledSum::buyerName)
                .text("unbilled.kind", UnbilledSum::accountKind)
                .text("charge.account", UnbilledSum::accountNumber)
                .text("unbilled.what", UnbilledSum::accountName)
                .text("unbilled.subscription", UnbilledSum::subscription)
                .text("costs.vendor", UnbilledSum::vendorName)
                .day("unbilled.since", UnbilledSum::since)
                .number("party.amount", UnbilledSum::amount)
                .text("party.currency", UnbilledSum::currency);
        sheet.all(columns, unbilled.of(filters.side()));
    }
}

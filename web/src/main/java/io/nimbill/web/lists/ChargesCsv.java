package io.nimbill.web.lists;

import io.nimbill.analysis.ChargeRegister;
import io.nimbill.analysis.ChargeRow;
import io.nimbill.web.portal.Display;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The single charges behind a figure. */
@RequestScoped
class ChargesCsv implements CsvList {

    @Inject
    private ChargeRegister charges;

    @Inject
    private Filters filters;

    @Inject
    private Display show;

    @Override
    public String name() {
        return "charges";
    }

    @Override
    public void write(Choice choice, CsvSheet sheet) {
        CsvColumns<ChargeRow> columns = new CsvColumns<ChargeRow>()
                .day("charge.day", ChargeRow::day)
                .text("costs.service", ChargeRow::serviceName)
                .text("charge.sku", ChargeRow::sku)
                .text("charge.sku-description", ChargeRow::skuDescription)
                .text("charge.region", ChargeRow::region)
                .text("charge.account", ChargeRow::accountName)
                .text("accounts.number", ChargeRow::accountNumber)
                .text("list.seller", ChargeRow::sellerName)
                .text("filter.buyer", ChargeRow::buyerName)
                .text("charge.kind", row -> show.word("kind", row.kind()))
                .number("charge.quantity", ChargeRow::quantity)
                .text("list.unit", ChargeRow::unit)
                .number("metric.cost", ChargeRow::cost)
                .number("metric.sales", ChargeRow::amount)
                .text("party.currency", ChargeRow::currency);
        charges.each(filters.charges(), choice.sorting(), sheet.begin(columns));
    }
}

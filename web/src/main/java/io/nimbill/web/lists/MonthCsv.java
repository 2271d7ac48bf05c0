package io.nimbill.web.lists;

import io.nimbill.analysis.ClientMonth;
import io.nimbill.analysis.ServiceDay;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** A client's month by service and usage day: what it pays. */
@RequestScoped
class MonthCsv implements CsvList {

    @Inject
    private ClientMonth charges;

    @Inject
    private Filters filters;

    @Override
    public String name() {
        return "month";
    }

    @Override
    public void write(Choice choice, CsvSheet sheet) {
        CsvColumns<ServiceDay> columns = new CsvColumns<ServiceDay>()
                .day("charge.day", ServiceDay::day)
                .text("costs.vendor", ServiceDay::vendorName)
                .text("costs.service", ServiceDay::serviceName)
                .number("party.amount", row -> row.figure().sales())
                .text("party.currency", row -> row.figure().currency());
        sheet.all(columns, charges.byServiceAndDay(filters.month()));
    }
}

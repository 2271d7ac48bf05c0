package io.nimbill.web.lists;

import io.nimbill.analysis.CostAnalysis;
import io.nimbill.analysis.ServiceDay;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** A month by service and usage day. */
@RequestScoped
class CostsCsv implements CsvList {

    @Inject
    private CostAnalysis analysis;

    @Inject
    private Filters filters;

    @Override
    public String name() {
        return "costs";
    }

    @Override
    public void write(Choice choice, CsvSheet sheet) {
        CsvColumns<ServiceDay> columns = new CsvColumns<ServiceDay>()
                .day("charge.day", ServiceDay::day)
                .text("costs.vendor", ServiceDay::vendorName)
                .text("costs.service", ServiceDay::serviceName)
                .number("metric.cost", row -> row.figure().cost())
                .number("metric.sales", row -> row.figure().sales())
                .number("metric.margin", row -> row.figure().margin())
                .text("party.currency", row -> row.figure().currency());
        sheet.all(columns, analysis.byServiceAndDay(filters.charges()));
    }
}

package io.nimbill.web.lists;

import io.nimbill.analysis.VendorMonth;
import io.nimbill.analysis.VendorMonthTotal;
import io.nimbill.analysis.VendorMonths;
import io.nimbill.web.portal.Display;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** The vendors' months with their bill and its dispositions, a line for each currency. */
@RequestScoped
class VendorMonthsCsv implements CsvList {

    private record Line(VendorMonth month, VendorMonthTotal total) {}

    @Inject
    private VendorMonths months;

    @Inject
    private Filters filters;

    @Inject
    private Display show;

    @Override
    public String name() {
        return "vendor-months";
    }

    @Override
    public void write(Choice choice, CsvSheet sheet) {
        CsvColumns<Line> columns = new CsvColumns<Line>()
                .text("costs.vendor", line -> line.month().vendorName())
                .text("vendors.account", line -> line.month().accountName())
                .day("list.period-start", line -> line.month().periodStart())
                .day("list.period-end", line -> line.month().periodEnd())
                .text("delivery.state", line -> show.word("state", line.month().state()))
                .moment("vendor-months.complete", line -> line.month().completeUntil())
                .number(
                        "vendor-months.billed",
                        line -> line.total() == null ? null : line.total().billed())
                .number(
                        "vendor-months.sold",
                        line -> line.total() == null ? null : line.total().sold())
                .number(
                        "vendor-months.absorbed",
                        line -> line.total() == null ? null : line.total().absorbed())
                .number(
                        "vendor-months.parked",
                        line -> line.total() == null ? null : line.total().parked())
                .number(
                        "vendor-months.difference",
                        line -> line.total() == null ? null : line.total().difference())
                .text(
                        "party.currency",
                        line -> line.total() == null ? null : line.total().currency());
        List<Line> lines = new ArrayList<>();
        months.since(filters.vendorMonthsFrom(), choice.text("account"), choice.text("state"), choice.sorting())
                .forEach(month -> lines.addAll(lines(month)));
        sheet.all(columns, lines);
    }

    private static List<Line> lines(VendorMonth month) {
        return month.totals().isEmpty()
                ? List.of(new Line(month, null))
                : month.totals().stream().map(total -> new Line(month, total)).toList();
    }
}

package io.nimbill.web.lists;

import io.nimbill.analysis.CostCentreFigure;
import io.nimbill.analysis.CostCentreMonth;
import io.nimbill.web.portal.Viewer;
import io.nimbill.web.portal.Words;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** A client's month by cost centre, with what is not mapped. */
@RequestScoped
class CostCentresCsv implements CsvList {

    @Inject
    private CostCentreMonth months;

    @Inject
    private Filters filters;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    @Override
    public String name() {
        return "cost-centres";
    }

    @Override
    public void write(Choice choice, CsvSheet sheet) {
        String client = choice.text("id") == null ? viewer.getPlaceId() : choice.text("id");
        CsvColumns<CostCentreFigure> columns = new CsvColumns<CostCentreFigure>()
                .text("centres.one", CostCentreFigure::code)
                .text("centres.name", row -> row.isNotMapped() ? words.text("centres.none") : row.name())
                .count("centres.level", row -> (long) row.depth())
                .number("centres.own", row -> row.own().amount())
                .number("centres.whole", row -> row.whole().amount())
                .text("party.currency", row -> row.own().currency().getCurrencyCode());
        sheet.all(columns, months.of(PublicId.required("pty", client), filters.month()));
    }
}

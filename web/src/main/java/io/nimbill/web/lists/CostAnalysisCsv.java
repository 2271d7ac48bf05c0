package io.nimbill.web.lists;

import io.nimbill.analysis.CostExplorer;
import io.nimbill.analysis.CostGroup;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Every group of cost analysis, however many: for sellers with what they paid, where they may see it. */
@RequestScoped
class CostAnalysisCsv implements CsvList {

    @Inject
    private CostExplorer explorer;

    @Inject
    private AnalysisFilters filters;

    @Override
    public String name() {
        return "cost-analysis";
    }

    @Override
    public void write(Choice choice, CsvSheet sheet) {
        CsvColumns<CostGroup> columns = new CsvColumns<CostGroup>()
                .day("analysis.from", group -> filters.range().from())
                .day("analysis.to", group -> filters.range().lastDay())
                .text("analysis.key", CostGroup::key)
                .text("analysis.name-of-group", CostGroup::name)
                .text("analysis.detail", CostGroup::detail);
        if (explorer.tellsMargin()) {
            columns.number("analysis.metric.BOUGHT", group -> group.figure().cost())
                    .number("analysis.metric.SOLD", group -> group.figure().sales())
                    .number("analysis.metric.MARGIN", group -> group.figure().margin());
        } else {
            columns.number("party.amount", group -> group.figure().sales());
        }
        sheet.all(
                columns.text("party.currency", group -> group.figure().currency()),
                explorer.groups(filters.question()));
    }
}

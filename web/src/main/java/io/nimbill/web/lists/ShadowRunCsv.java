package io.nimbill.web.lists;

import io.nimbill.rating.ShadowBuyer;
import io.nimbill.rating.ShadowRuns;
import io.nimbill.web.portal.Display;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** What each buyer would have paid with a draft, and what its seller would have kept. */
@RequestScoped
class ShadowRunCsv implements CsvList {

    @Inject
    private ShadowRuns runs;

    @Inject
    private Display show;

    @Override
    public String name() {
        return "shadow-run";
    }

    @Override
    public void write(Choice choice, CsvSheet sheet) {
        PublicId version = PublicId.parse("pbv", choice.text("version")).orElseThrow(NotFound::new);
        CsvColumns<ShadowBuyer> columns = new CsvColumns<ShadowBuyer>()
                .text("shadow.seller", ShadowBuyer::sellerName)
                .text("shadow.buyer", ShadowBuyer::buyerName)
                .text("shadow.buyer-kind", buyer -> show.word("party", buyer.buyerKind()))
                .number("shadow.sales-before", ShadowBuyer::salesBefore)
                .number("shadow.sales-after", ShadowBuyer::salesAfter)
                .number("shadow.sales", ShadowBuyer::sales)
                .number("shadow.margin-before", ShadowBuyer::marginBefore)
                .number("shadow.margin-after", ShadowBuyer::marginAfter)
                .number("shadow.margin", ShadowBuyer::margin)
                .text("party.currency", ShadowBuyer::currency)
                .count("costs.rows", ShadowBuyer::rows);
        sheet.all(columns, runs.latest(version).orElseThrow(NotFound::new).buyers());
    }
}

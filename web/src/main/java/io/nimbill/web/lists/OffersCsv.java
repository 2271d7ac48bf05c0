package io.nimbill.web.lists;

import io.nimbill.catalog.OfferRegister;
import io.nimbill.catalog.OfferRow;
import io.nimbill.web.portal.Months;
import io.nimbill.web.portal.Viewer;
import io.nimbill.web.portal.Words;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** What a seller has on offer. */
@RequestScoped
class OffersCsv implements CsvList {

    @Inject
    private OfferRegister offers;

    @Inject
    private Months months;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    @Override
    public String name() {
        return "offers";
    }

    @Override
    public void write(Choice choice, CsvSheet sheet) {
        String seller = choice.text("seller") == null ? viewer.getPlaceId() : choice.text("seller");
        CsvColumns<OfferRow> columns = new CsvColumns<OfferRow>()
                .text("offer.code", OfferRow::code)
                .text("offer.name", OfferRow::name)
                .text("offer.maker", OfferRow::makerName)
                .text("offer.products", row -> String.join(", ", row.products()))
                .text(
                        "offer.model",
                        row -> words.word("charge-model", row.terms().model().name()))
                .text(
                        "offer.interval",
                        row -> words.word("interval", row.terms().interval().name()))
                .count("offer.term", row -> (long) row.terms().termMonths())
                .text("offer.price", row -> String.join(", ", row.prices()))
                .text("offer.state", row -> words.word("state", row.state().name()));
        sheet.all(columns, offers.ofSeller(PublicId.required("pty", seller), months.today(), choice.sorting()));
    }
}

package io.nimbill.web.lists;

import io.nimbill.rating.Preview;
import io.nimbill.rating.PreviewFigure;
import io.nimbill.rating.Previews;
import io.nimbill.web.portal.Display;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** What each buyer would be charged with a delivery ({@code id}) or a price version ({@code version}), and what its seller would keep. */
@RequestScoped
class PreviewCsv implements CsvList {

    @Inject
    private Previews previews;

    @Inject
    private Display show;

    @Override
    public String name() {
        return "preview";
    }

    @Override
    public void write(Choice choice, CsvSheet sheet) {
        CsvColumns<PreviewFigure> columns = new CsvColumns<PreviewFigure>()
                .text("shadow.seller", PreviewFigure::sellerName)
                .text("shadow.buyer", PreviewFigure::buyerName)
                .text("shadow.buyer-kind", figure -> show.word("party", figure.buyerKind()))
                .text("preview.month", figure -> figure.periodStart().toString())
                .number("preview.sales-before", PreviewFigure::salesBefore)
                .number("preview.sales-after", PreviewFigure::salesAfter)
                .number("shadow.sales", PreviewFigure::sales)
                .number("preview.margin-before", PreviewFigure::marginBefore)
                .number("preview.margin-after", PreviewFigure::marginAfter)
                .number("shadow.margin", PreviewFigure::margin)
                .number("preview.correction", figure -> figure.issued() ? figure.correction() : null)
                .text("party.currency", PreviewFigure::currency)
                .count("preview.accounts", PreviewFigure::accounts);
        sheet.all(columns, found(choice).orElseThrow(NotFound::new).figures());
    }

    private Optional<Preview> found(Choice choice) {
        return choice.text("version") == null
                ? previews.latestOfDelivery(
                        PublicId.parse("dlv", choice.text("id")).orElseThrow(NotFound::new))
                : previews.latestOfVersion(
                        PublicId.parse("pbv", choice.text("version")).orElseThrow(NotFound::new));
    }
}

package io.nimbill.web.api;

import io.nimbill.rating.Preview;
import io.nimbill.rating.PreviewFigure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a delivery or a price version would do. */
@Schema(name = "Preview", description = "Without fees of agreements and own charges")
public record PreviewView(
        @Schema(description = "The work: see /job-runs/{id}")
        String operationId,

        @Schema(description = "Whether the work goes on") boolean running,

        @Schema(description = "First day a version would price; absent for a delivery")
        LocalDate validFrom,

        Instant requestedAt,
        String requestedBy,

        @Schema(description = "Absent while there is no result")
        Instant endedAt,

        @Schema(description = "Whether it rests on something that has changed since")
        boolean outdated,

        @Schema(description = "Cloud accounts rated, each month counted")
        long accounts,

        @Schema(
                description =
                        "By how much the seller's own sales move, each buyer and month without its sign; absent while"
                                + " there is no result or where a rate of exchange is missing")
        MoneyView moved,

        @Schema(description = "Whether that is more than the seller has set")
        boolean above,

        @Schema(description = "Sellers from the top, what moves the most first; what stays as it is left out")
        List<Figure> figures) {

    /** A buyer in a month. */
    @Schema(name = "PreviewFigure")
    public record Figure(
            @Schema(description = "First day of the billing month")
            LocalDate periodStart,

            String sellerId,
            String sellerName,
            String buyerId,
            String buyerName,

            @Schema(description = "CLIENT, RESELLER or DISTRIBUTOR")
            String buyerKind,

            MoneyView salesBefore,
            MoneyView salesAfter,

            @Schema(description = "What the seller keeps") MoneyView marginBefore,
            MoneyView marginAfter,

            @Schema(description = "What would become a correction of documents issued; absent where none was")
            MoneyView correction,

            @Schema(description = "Cloud accounts that come to something else")
            long accounts) {}

    static PreviewView of(Preview preview) {
        return new PreviewView(
                preview.operation().prefixed(Ids.OPERATION),
                preview.running(),
                preview.validFrom(),
                preview.requestedAt(),
                preview.requestedBy(),
                preview.endedAt(),
                preview.outdated(),
                preview.accounts(),
                MoneyView.of(preview.moved(), preview.currency()),
                preview.above(),
                preview.figures().stream().map(PreviewView::figure).toList());
    }

    private static Figure figure(PreviewFigure figure) {
        return new Figure(
                figure.periodStart(),
                figure.sellerId(),
                figure.sellerName(),
                figure.buyerId(),
                figure.buyerName(),
                figure.buyerKind(),
                MoneyView.exact(figure.salesBefore(), figure.currency()),
                MoneyView.exact(figure.salesAfter(), figure.currency()),
                MoneyView.exact(figure.marginBefore(), figure.currency()),
                MoneyView.exact(figure.marginAfter(), figure.currency()),
                figure.issued() ? MoneyView.exact(figure.correction(), figure.currency()) : null,
                figure.accounts());
    }
}

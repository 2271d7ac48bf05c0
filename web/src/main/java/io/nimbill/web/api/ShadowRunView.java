package io.nimbill.web.api;

import io.nimbill.rating.ShadowBuyer;
import io.nimbill.rating.ShadowRun;
import io.nimbill.rating.ShadowWords;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What closed months would have come to with a draft. */
@Schema(name = "ShadowRun")
public record ShadowRunView(
        @Schema(description = "The work: see /job-runs/{id}")
        String operationId,

        @Schema(description = "Whether the work goes on") boolean running,

        @Schema(description = "First day of the first month")
        String firstPeriod,

        @Schema(description = "First day of the last month") String lastPeriod,
        String requestedAt,
        String requestedBy,

        @Schema(description = "Absent while there is no result")
        String endedAt,

        @Schema(description = "Whether the draft was changed since")
        boolean outdated,

        @Schema(description = "Cloud accounts replayed, each month counted")
        long accounts,

        @Schema(description = "Sellers from the top, what moves the most first; empty while there is no result")
        List<Buyer> buyers) {

    /** A buyer. */
    @Schema(name = "ShadowBuyer")
    public record Buyer(
            String sellerId,
            String sellerName,
            String buyerId,
            String buyerName,

            @Schema(description = "CLIENT, RESELLER or DISTRIBUTOR")
            String buyerKind,

            MoneyView salesBefore,
            MoneyView salesAfter,

            @Schema(description = "What the seller kept") MoneyView marginBefore,
            MoneyView marginAfter,

            @Schema(description = "Daily rows that come to something else")
            long rows,

            List<Reason> reasons) {}

    /** Why. */
    @Schema(name = "ShadowReason")
    public record Reason(
            @Schema(description = "The rule that priced; absent where none did")
            String ruleBefore,

            String ruleAfter,

            @Schema(description = "SOLD, a reason of a disposition, or NOT_REACHED")
            String outcomeBefore,

            String outcomeAfter,
            long rows,
            MoneyView sales,
            MoneyView margin) {}

    static ShadowRunView of(ShadowRun run) {
        return new ShadowRunView(
                run.operation().prefixed(Ids.OPERATION),
                run.running(),
                run.firstPeriod().toString(),
                run.lastPeriod().toString(),
                run.requestedAt().toString(),
                run.requestedBy(),
                run.endedAt() == null ? null : run.endedAt().toString(),
                run.outdated(),
                run.accounts(),
                run.buyers().stream().map(ShadowRunView::buyer).toList());
    }

    private static Buyer buyer(ShadowBuyer buyer) {
        return new Buyer(
                buyer.sellerId(),
                buyer.sellerName(),
                buyer.buyerId(),
                buyer.buyerName(),
                buyer.buyerKind(),
                MoneyView.exact(buyer.salesBefore(), buyer.currency()),
                MoneyView.exact(buyer.salesAfter(), buyer.currency()),
                MoneyView.exact(buyer.marginBefore(), buyer.currency()),
                MoneyView.exact(buyer.marginAfter(), buyer.currency()),
                buyer.rows(),
                buyer.reasons().stream()
                        .map(reason -> reason(reason, buyer.currency()))
                        .toList());
    }

    private static Reason reason(ShadowWords reason, String currency) {
        return new Reason(
                reason.ruleBefore(),
                reason.ruleAfter(),
                reason.outcomeBefore(),
                reason.outcomeAfter(),
                reason.rows(),
                MoneyView.exact(reason.sales(), currency),
                MoneyView.exact(reason.margin(), currency));
    }
}

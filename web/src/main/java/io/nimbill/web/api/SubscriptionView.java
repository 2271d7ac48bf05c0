package io.nimbill.web.api;

import io.nimbill.subscription.SubscriptionRow;
import io.nimbill.subscription.SubscriptionState;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A subscription as it stands today. */
@Schema(name = "Subscription", description = "That a client holds an offer")
public record SubscriptionView(
        String id,
        String clientId,
        String offerId,
        String offerName,
        SubscriptionState state,
        String quantity,

        @Schema(description = "First day on which it is held")
        LocalDate startsOn,

        @Schema(description = "First day on which it is held no more, where that is known")
        LocalDate endsOn,

        @Schema(description = "When the term ends that it is in, where the client is bound")
        LocalDate termEnd) {

    static SubscriptionView of(SubscriptionRow row) {
        return new SubscriptionView(
                row.id().prefixed(Ids.SUBSCRIPTION),
                row.clientId().prefixed(Ids.PARTY),
                row.offerId().prefixed(Ids.OFFER),
                row.offerName(),
                row.state(),
                MoneyView.text(row.quantity()),
                row.startsOn(),
                row.endsOn(),
                row.termEnd());
    }
}

package io.nimbill.web.api;

import io.nimbill.subscription.EventKind;
import io.nimbill.subscription.SubscriptionEvent;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that happened to a subscription. */
@Schema(name = "SubscriptionEvent")
public record SubscriptionEventView(
        EventKind kind,

        @Schema(description = "The day from which on it counts")
        LocalDate from,

        @Schema(description = "Held from then on, where it says so")
        String quantity,

        Instant recordedAt) {

    static SubscriptionEventView of(SubscriptionEvent event) {
        return new SubscriptionEventView(
                event.kind(), event.day(), MoneyView.text(event.quantity()), event.recordedAt());
    }
}

package io.nimbill.web.api;

import io.nimbill.subscription.PartSort;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What some days of a subscription come to between a seller and a buyer. */
@Schema(name = "SubscriptionCharge")
public record SubscriptionChargeView(
        String sellerId,
        String buyerId,
        PartSort sort,

        @Schema(description = "First day of the billing interval it belongs to")
        LocalDate intervalStart,

        @Schema(description = "The day after its last") LocalDate intervalEnd,
        @Schema(description = "First day it is for") LocalDate from,
        @Schema(description = "The day after the last") LocalDate to,
        String quantity,

        @Schema(description = "Of one unit for a whole interval")
        MoneyView unitPrice,

        @Schema(description = "Without tax and before rounding, with 18 decimals; of a credit below zero")
        MoneyView amount) {}

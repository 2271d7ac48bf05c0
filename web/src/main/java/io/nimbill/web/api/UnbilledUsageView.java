package io.nimbill.web.api;

import io.nimbill.analysis.UnbilledSum;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one buyer used of one cloud account or subscription and has not been invoiced yet. */
@Schema(name = "UnbilledUsage")
public record UnbilledUsageView(
        @Schema(description = "Absent where it is not the caller's to know")
        String sellerId,

        String buyerId,
        String buyerName,

        @Schema(description = "Absent for fees and subscriptions")
        String cloudAccountId,

        @Schema(description = "ACCOUNT, also an Azure subscription; TENANT, for seats; PAYER; FEE; SUBSCRIPTION")
        String cloudAccountKind,

        @Schema(description = "As the vendor writes it") String cloudAccountNumber,
        String cloudAccountName,

        @Schema(description = "Of a subscription to an offer; else absent")
        String subscriptionId,

        String vendorName,

        @Schema(description = "First day of the oldest billing month in it")
        LocalDate since,

        MoneyView amount) {

    static UnbilledUsageView of(UnbilledSum sum) {
        return new UnbilledUsageView(
                sum.sellerId(),
                sum.buyerId(),
                sum.buyerName(),
                sum.account(),
                sum.accountKind(),
                sum.accountNumber(),
                sum.accountName(),
                sum.subscription(),
                sum.vendorName(),
                sum.since(),
                MoneyView.of(sum.amount(), sum.currency()));
    }
}

package io.nimbill.web.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sold and not yet invoiced on one key: the rounded whole less what issued lines have settled. */
@Schema(name = "UnbilledCharge")
public record UnbilledChargeView(
        @Schema(description = "Absent where it is not the caller's to know")
        String sellerId,

        String buyerId,

        @Schema(
                description =
                        "First day of the vendor's billing period; of others the month whose run bills them first")
        LocalDate periodStart,

        @Schema(description = "Absent for fees and subscriptions, as its number and name, vendor and service")
        String cloudAccountId,

        @Schema(description = "As the vendor writes it") String cloudAccountNumber,
        String cloudAccountName,
        String vendorName,
        String service,
        String serviceName,

        @Schema(description = "A charge kind, or FEE or SUBSCRIPTION")
        String kind,

        MoneyView amount) {}

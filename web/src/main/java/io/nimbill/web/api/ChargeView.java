package io.nimbill.web.api;

import io.nimbill.analysis.ChargeRow;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One charge as the API shows it. */
@Schema(name = "Charge", description = "One daily row of usage, sold on one edge of the seller tree")
public record ChargeView(
        String id,
        @Schema(description = "UTC usage day") LocalDate day,
        String sellerName,
        String buyerId,
        String buyerName,
        String cloudAccountId,
        String cloudAccountNumber,
        String cloudAccountName,
        String service,
        String serviceName,
        String sku,
        String skuDescription,
        String region,
        String kind,
        @Schema(description = "A decimal") String quantity,
        String unit,

        @Schema(description = "What the seller paid; only on the seller's own side")
        MoneyView cost,

        @Schema(description = "What the buyer pays, with all digits")
        MoneyView amount) {

    static ChargeView of(ChargeRow charge) {
        return new ChargeView(
                charge.id(),
                charge.day(),
                charge.sellerName(),
                charge.buyerId(),
                charge.buyerName(),
                charge.accountId(),
                charge.accountNumber(),
                charge.accountName(),
                charge.service(),
                charge.serviceName(),
                charge.sku(),
                charge.skuDescription(),
                charge.region(),
                charge.kind(),
                MoneyView.text(charge.quantity()),
                charge.unit(),
                MoneyView.exact(charge.cost(), charge.currency()),
                MoneyView.exact(charge.amount(), charge.currency()));
    }
}

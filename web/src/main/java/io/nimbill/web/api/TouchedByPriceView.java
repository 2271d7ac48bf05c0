package io.nimbill.web.api;

import io.nimbill.analysis.TouchedByPrice;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who a price of a vendor touches. */
@Schema(name = "TouchedByVendorPrice")
public record TouchedByPriceView(
        VendorPriceView price,

        @Schema(description = "First of the months that were looked at: the last closed one, or the one before this")
        LocalDate since,

        @Schema(description = "The cloud accounts that used it, 500 at most, those with most daily rows first")
        List<TouchedAccount> accounts,

        @Schema(description = "The price rules in force that start from the list price and fit it, 500 at most")
        List<TouchedRule> rules,

        @Schema(description = "The offers that are made of it, 500 at most")
        List<TouchedOffer> offers) {

    /** A cloud account that used it. */
    @Schema(name = "TouchedAccount")
    public record TouchedAccount(
            String id,
            String externalId,
            String name,

            @Schema(description = "Absent where nobody held the account")
            String clientId,

            String clientName,
            LocalDate lastMonth,
            long rows) {}

    /** A price rule that starts from the list price. */
    @Schema(name = "TouchedRule")
    public record TouchedRule(
            String id,
            String priceBookId,
            String priceBookName,
            String sellerName,
            String name,
            String model,
            String percent) {}

    /** An offer made of it. */
    @Schema(name = "TouchedOffer")
    public record TouchedOffer(String id, String code, String name, String makerName, String state) {}

    static TouchedByPriceView of(TouchedByPrice touched) {
        return new TouchedByPriceView(
                VendorPriceView.of(touched.price()),
                touched.since(),
                touched.accounts().stream()
                        .map(each -> new TouchedAccount(
                                each.id(),
                                each.externalId(),
                                each.name(),
                                each.clientId(),
                                each.clientName(),
                                each.lastMonth(),
                                each.rows()))
                        .toList(),
                touched.rules().stream()
                        .map(each -> new TouchedRule(
                                each.id(),
                                each.bookId(),
                                each.bookName(),
                                each.sellerName(),
                                each.name(),
                                each.model(),
                                each.percent() == null
                                        ? null
                                        : each.percent().stripTrailingZeros().toPlainString()))
                        .toList(),
                touched.offers().stream()
                        .map(each ->
                                new TouchedOffer(each.id(), each.code(), each.name(), each.makerName(), each.state()))
                        .toList());
    }
}

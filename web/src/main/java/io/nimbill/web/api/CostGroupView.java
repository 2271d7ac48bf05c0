package io.nimbill.web.api;

import io.nimbill.analysis.CostGroup;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one group came to, in one currency. */
@Schema(name = "CostGroup")
public record CostGroupView(
        @Schema(
                description =
                        "Names the group in a filter; none for what belongs nowhere, own for what no vendor delivers")
        String key,

        @Schema(
                description =
                        "Absent for what belongs nowhere, for a charge kind, whose key is its name, and for own as a vendor")
        String name,

        String detail,

        @Schema(
                description =
                        "What the sellers of the level paid for what they sold; absent for a buyer, and for who may not see margins")
        MoneyView bought,

        @Schema(description = "What the buyers pay") MoneyView sold,

        @Schema(description = "Sold less bought; absent for a buyer, and for who may not see margins")
        MoneyView margin) {

    static CostGroupView of(CostGroup group, boolean seller) {
        String currency = group.figure().currency();
        return new CostGroupView(
                group.key(),
                group.name(),
                group.detail(),
                seller ? MoneyView.exact(group.figure().cost(), currency) : null,
                MoneyView.ofPosted(group.figure().sales(), currency),
                seller ? MoneyView.exact(group.figure().margin(), currency) : null);
    }
}

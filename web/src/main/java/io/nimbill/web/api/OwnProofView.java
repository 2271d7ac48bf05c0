package io.nimbill.web.api;

import io.nimbill.reconciliation.OwnProof;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of all that the caller was charged in a month, in one currency. */
@Schema(name = "OwnProof")
public record OwnProofView(
        @Schema(description = "First day of the billing month")
        LocalDate periodStart,

        @Schema(description = "What the seller above charges")
        MoneyView bought,

        @Schema(description = "Of that, what was sold on") MoneyView sold,
        MoneyView absorbed,
        MoneyView parked,

        @Schema(description = "What has no place, or two; zero where every cent has one")
        MoneyView difference,

        @Schema(description = "What the caller's own buyers are charged in this currency")
        MoneyView sales,

        @Schema(description = "Whether every cent has one place and nothing waits")
        boolean proved,

        @Schema(description = "Why it was absorbed or parked")
        List<Unsold> reasons) {

    /** What was not sold on. */
    @Schema(name = "OwnUnsold")
    public record Unsold(
            @Schema(description = "ABSORBED or PARKED") String disposition,
            String reason,
            @Schema(description = "Daily rows") long rows,
            MoneyView cost) {}

    static OwnProofView of(OwnProof proof) {
        String currency = proof.currency();
        return new OwnProofView(
                proof.periodStart(),
                MoneyView.exact(proof.bought(), currency),
                MoneyView.exact(proof.sold(), currency),
                MoneyView.exact(proof.absorbed(), currency),
                MoneyView.exact(proof.parked(), currency),
                MoneyView.exact(proof.difference(), currency),
                MoneyView.exact(proof.sales(), currency),
                proof.isProved(),
                proof.reasons().stream()
                        .map(unsold -> new Unsold(
                                unsold.disposition(),
                                unsold.reason(),
                                unsold.rows(),
                                MoneyView.exact(unsold.cost(), currency)))
                        .toList());
    }
}

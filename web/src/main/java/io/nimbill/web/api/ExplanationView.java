package io.nimbill.web.api;

import io.nimbill.analysis.ChargeExplanation;
import io.nimbill.analysis.ExplainedDiscount;
import io.nimbill.analysis.ExplainedLevel;
import io.nimbill.analysis.ExplainedLine;
import io.nimbill.analysis.ExplainedRounding;
import io.nimbill.analysis.ExplainedRow;
import io.nimbill.analysis.ExplainedRule;
import io.nimbill.analysis.ExplainedShare;
import io.nimbill.analysis.ExplainedTier;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a charge came to be, from where the caller stands. */
@Schema(name = "Explanation", description = "How a charge came to be: nothing of a level above the caller's")
public record ExplanationView(
        String chargeId,
        UsageRow usage,

        @Schema(description = "From the topmost level the caller may see down to the last sale")
        List<Level> levels,

        @Schema(description = "With what it is rounded; absent where nothing was sold")
        Rounding rounding,

        @Schema(description = "Issued lines that bill it") List<Line> lines,
        @Schema(description = "The same in words") String sentence,

        @Schema(description = "What may be said to its buyer: nothing of what its seller pays, nor of a level above")
        String sentenceForBuyer) {

    /** The daily row behind the charge; a vendor's costs are there for the operator only. */
    @Schema(name = "ExplainedUsage")
    public record UsageRow(
            LocalDate day,
            String vendorName,
            String cloudAccountNumber,
            String cloudAccountName,
            String serviceName,
            String sku,
            String region,
            String kind,
            @Schema(description = "A decimal") String quantity,
            String unit,
            Long vendorRows,
            MoneyView billedCost,
            MoneyView listCost,
            MoneyView contractedCost,
            MoneyView effectiveCost,

            @Schema(description = "Where the charge is a share of a row that was spread; for the operator only")
            Share share) {}

    /** Of what a share was taken. */
    @Schema(name = "ExplainedShare")
    public record Share(
            @Schema(description = "What was spread") MoneyView whole,

            @Schema(description = "Billed usage, or effective cost of what a commitment covered, of the account")
            MoneyView weight,

            @Schema(description = "The same of all accounts that bear a share")
            MoneyView wholeWeight) {}

    /** What became of it on one level of the tree. */
    @Schema(name = "ExplainedLevel")
    public record Level(
            String sellerName,
            String buyerName,

            @Schema(description = "SOLD, ABSORBED or PARKED")
            String disposition,

            String reason,
            MoneyView cost,
            @Schema(description = "A decimal") String exchangeRate,
            LocalDate exchangeRateDay,
            MoneyView convertedCost,

            @Schema(description = "What the agreement says of this kind of charge")
            String policy,

            Rule rule,

            @Schema(description = "What discounts have taken off")
            Discount discount,

            MoneyView amount,
            String sentence) {}

    /** What discounts have taken off a price. */
    @Schema(name = "ExplainedDiscount")
    public record Discount(
            @Schema(description = "A decimal; all of them together")
            String percent,

            MoneyView amount,
            @Schema(description = "Those that count today") List<String> names) {}

    /** The rule by which it was priced. */
    @Schema(name = "ExplainedRule")
    public record Rule(
            String priceRuleId,
            String bookName,
            int versionNumber,
            String model,
            String costBasis,

            @Schema(description = "The vendor's cost on that basis, where it is not the cost itself")
            MoneyView basisCost,

            @Schema(description = "A decimal") String percent,

            @Schema(description = "A decimal; of a row where it is flat")
            String unitPrice,

            @Schema(description = "What met in its tiers; the charge bears a share of it")
            Tier tier) {}

    /** All that met in the tiers of a rule. */
    @Schema(name = "ExplainedTier")
    public record Tier(@Schema(description = "A decimal") String quantity, String unit, MoneyView amount) {}

    /** Never by itself, but with all charges of its usage key, once. */
    @Schema(name = "ExplainedRounding")
    public record Rounding(
            @Schema(description = "How many charges share the key")
            long charges,

            @Schema(description = "Their sum, with all digits")
            MoneyView exact,

            @Schema(description = "What a document makes of it")
            MoneyView rounded) {}

    /** A line of an issued document. */
    @Schema(name = "ExplainedLine")
    public record Line(String invoiceId, String invoiceNumber, int lineNo, MoneyView netAmount) {}

    static ExplanationView of(ChargeExplanation explanation) {
        return new ExplanationView(
                explanation.id(),
                usage(explanation.row()),
                explanation.levels().stream().map(ExplanationView::level).toList(),
                explanation.rounding() == null ? null : rounding(explanation.rounding()),
                explanation.lines().stream().map(ExplanationView::line).toList(),
                explanation.sentence(),
                explanation.toBuyer());
    }

    private static UsageRow usage(ExplainedRow row) {
        return new UsageRow(
                row.day(),
                row.vendorName(),
                row.account(),
                row.accountName(),
                row.serviceName(),
                row.sku(),
                row.region(),
                row.kind(),
                MoneyView.text(row.quantity()),
                row.unit(),
                row.vendorRows(),
                MoneyView.exact(row.billedCost(), row.currency()),
                MoneyView.exact(row.listCost(), row.currency()),
                MoneyView.exact(row.contractedCost(), row.currency()),
                MoneyView.exact(row.effectiveCost(), row.currency()),
                row.share() == null ? null : share(row.share(), row.currency()));
    }

    private static Share share(ExplainedShare share, String currency) {
        return new Share(
                MoneyView.exact(share.whole(), currency),
                MoneyView.exact(share.weight(), currency),
                MoneyView.exact(share.wholeWeight(), currency));
    }

    private static Level level(ExplainedLevel level) {
        return new Level(
                level.sellerName(),
                level.buyerName(),
                level.disposition(),
                level.reason(),
                MoneyView.exact(level.cost(), level.costCurrency()),
                MoneyView.text(level.rate()),
                level.rateDay(),
                MoneyView.exact(level.convertedCost(), level.currency()),
                level.policy(),
                level.rule() == null ? null : rule(level.rule(), level.costCurrency()),
                level.discount() == null ? null : discount(level.discount(), level.currency()),
                MoneyView.exact(level.amount(), level.currency()),
                level.sentence());
    }

    private static Discount discount(ExplainedDiscount discount, String currency) {
        return new Discount(
                MoneyView.text(discount.percent()), MoneyView.exact(discount.amount(), currency), discount.names());
    }

    private static Rule rule(ExplainedRule rule, String currency) {
        return new Rule(
                rule.id(),
                rule.bookName(),
                rule.versionNumber(),
                rule.model(),
                rule.costBasis(),
                MoneyView.exact(rule.basisCost(), currency),
                MoneyView.text(rule.percent()),
                MoneyView.text(rule.unitPrice()),
                rule.tier() == null ? null : tier(rule.tier()));
    }

    private static Tier tier(ExplainedTier tier) {
        return new Tier(MoneyView.text(tier.quantity()), tier.unit(), MoneyView.exact(tier.amount(), tier.currency()));
    }

    private static Rounding rounding(ExplainedRounding rounding) {
        return new Rounding(
                rounding.charges(),
                MoneyView.exact(rounding.exact(), rounding.currency()),
                MoneyView.ofPosted(rounding.rounded(), rounding.currency()));
    }

    private static Line line(ExplainedLine line) {
        return new Line(
                line.invoice(),
                line.invoiceNumber(),
                line.lineNo(),
                MoneyView.ofPosted(line.netAmount(), line.currency()));
    }
}

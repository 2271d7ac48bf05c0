package io.nimbill.rating;

import io.nimbill.agreement.KindPolicy;
import io.nimbill.exchange.AppliedRate;
import io.nimbill.pricing.TariffRule;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/**
 * What one level of the seller tree did with one daily row.
 *
 * @param row the daily row
 * @param level 0 is the first seller
 * @param sellerId the party of this level
 * @param cost what this level pays: the vendor's billed cost at level 0, else the amount of the level above
 * @param costCurrency its currency
 * @param reason why the row ended here; null = sold
 * @param grounds what decided; null where there was no agreement
 * @param sale to whom and for how much; null = not sold
 */
public record Charge(
        UsageRow row,
        int level,
        long sellerId,
        BigDecimal cost,
        Currency costCurrency,
        Reason reason,
        Grounds grounds,
        Sale sale) {

    /** The tax class of vendor charges; the buyer's tax category follows from it. */
    public static final String TAX_CLASS = "STANDARD";

    /**
     * What decided.
     *
     * @param terms the agreement and book of the day
     * @param policy the policy for the row's kind
     * @param rule the price rule; null where the policy decided alone or no rule fits
     */
    public record Grounds(EdgeTerms terms, KindPolicy policy, TariffRule rule) {}

    /**
     * A sale, in the currency of the edge.
     *
     * @param buyerId the party of the next level
     * @param rate from the currency of the cost
     * @param convertedCost the cost in the currency of the edge, at 18 decimals
     * @param amount what the buyer pays, at 18 decimals
     * @param reduction what discounts have taken off; null where none did
     */
    public record Sale(
            long buyerId, AppliedRate rate, BigDecimal convertedCost, BigDecimal amount, Reduction reduction) {}

    /**
     * What discounts have taken off a price.
     *
     * @param percent all of them together
     * @param amount in the currency of the edge, at 18 decimals; of the sign of the price
     */
    public record Reduction(BigDecimal percent, BigDecimal amount) {}

    public Charge {
        if ((reason == null) == (sale == null)) {
            throw new IllegalArgumentException("A charge is either sold or has a reason why not");
        }
    }

    public Disposition disposition() {
        return reason == null ? Disposition.SOLD : reason.disposition();
    }

    /** Sale less converted cost, in the currency of the edge; empty where nothing was sold. */
    public Optional<BigDecimal> margin() {
        return Optional.ofNullable(sale).map(sold -> sold.amount().subtract(sold.convertedCost()));
    }
}

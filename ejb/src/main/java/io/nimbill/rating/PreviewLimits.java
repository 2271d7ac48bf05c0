package io.nimbill.rating;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.money.Money;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Party;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.party.SellingScope;
import io.nimbill.work.NotFound;
import io.nimbill.work.Refusal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/**
 * From which amount on a seller wants to see what a delivery or a price change would do before it is let in. Each seller sets
 * its own, in its own currency; without one nothing is held for it.
 */
@Stateless
public class PreviewLimits {

    private static final int MOST_DIGITS = 15;

    @Inject
    private PreviewAmounts amounts;

    @Inject
    private SellingScope sellingScope;

    @Inject
    private CurrentCaller caller;

    @Inject
    private AuditTrail auditTrail;

    /** The amount of the caller's own party; empty where it has set none, as of those who sell nothing. */
    @Requires(Permission.VIEW_PRICES)
    public Optional<Money> own() {
        return caller.actingPartyId().flatMap(amounts::of);
    }

    /** The currency in which the caller's own party sets it. */
    @Requires(Permission.VIEW_PRICES)
    public Currency currency() {
        return seller().profile().currency();
    }

    /**
     * Sets the amount of the caller's own party.
     *
     * @param amount in the party's own currency, not negative; null = no amount any more
     * @return what holds from now on
     * @throws Refusal {@code malformed} with the field {@code amount}
     */
    @Requires(Permission.MANAGE_PRICES)
    public Optional<Money> set(BigDecimal amount) {
        Party seller = seller();
        Currency currency = seller.profile().currency();
        require(amount, currency);
        Optional<Money> before = amounts.of(seller.id());
        amounts.replace(seller.id(), amount, currency);
        Optional<Money> after = amounts.of(seller.id());
        auditTrail.record(
                "preview-limit-set",
                "party",
                seller.publicId(),
                Changes.none()
                        .from(
                                "amount",
                                before.map(Money::toString).orElse(null),
                                after.map(Money::toString).orElse(null)));
        return after;
    }

    private static void require(BigDecimal amount, Currency currency) {
        if (amount != null
                && (amount.signum() < 0
                        || amount.precision() - amount.scale() > MOST_DIGITS
                        || amount.stripTrailingZeros().scale() > currency.getDefaultFractionDigits())) {
            throw new Refusal(
                    "malformed", "amount", "An amount is not negative and has no more decimals than its currency.");
        }
    }

    private Party seller() {
        return sellingScope.requireSeller(caller.actingPartyId().orElseThrow(NotFound::new));
    }
}

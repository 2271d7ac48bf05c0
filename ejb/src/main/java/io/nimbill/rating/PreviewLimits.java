package io.nimbill.rating;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.money.Money;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Parties;
import io.nimbill.party.Party;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.party.SellingScope;
import io.nimbill.work.NotFound;
import io.nimbill.work.Refusal;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Currency;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * From which amount on a seller wants to see what a delivery or a price change would do before it is let in. Each seller sets
 * its own, in its own currency; without one nothing is held for it.
 */
@Stateless
public class PreviewLimits {

    private static final int MOST_DIGITS = 15;

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Inject
    private SellingScope sellingScope;

    @Inject
    private Parties parties;

    @Inject
    private CurrentCaller caller;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    /** The amount of the caller's own party; empty where it has set none, as of those who sell nothing. */
    @Requires(Permission.VIEW_PRICES)
    public Optional<Money> own() {
        return caller.actingPartyId().flatMap(this::of);
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
     * @throws Refusal {@code malformed} with the field {@code amount}
     */
    @Requires(Permission.MANAGE_PRICES)
    public void set(BigDecimal amount) {
        Party seller = seller();
        Currency currency = seller.profile().currency();
        require(amount, currency);
        Optional<Money> before = of(seller.id());
        sql().update("DELETE FROM preview_limit WHERE seller_id = ?", seller.id());
        if (amount != null) {
            sql().update(
                            "INSERT INTO preview_limit (seller_id, amount, currency, set_at, set_by) VALUES (?, ?, ?, ?, ?)",
                            seller.id(),
                            amount,
                            currency.getCurrencyCode(),
                            clock.instant(),
                            caller.actorName());
        }
        auditTrail.record(
                "preview-limit-set",
                "party",
                seller.publicId(),
                Changes.none()
                        .from(
                                "amount",
                                before.map(Money::toString).orElse(null),
                                of(seller.id()).map(Money::toString).orElse(null)));
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

    Optional<Money> of(long sellerId) {
        return sql().one(
                        row -> {
                            Currency currency = Currency.getInstance(row.getString("currency"));
                            return Money.of(
                                    row.getBigDecimal("amount").setScale(currency.getDefaultFractionDigits()),
                                    currency);
                        },
                        "SELECT amount, currency FROM preview_limit WHERE seller_id = ?",
                        sellerId);
    }

    /** In which currency a seller's moves are added up: that of its amount, else its own. */
    Currency currencyOf(long sellerId) {
        return of(sellerId).map(Money::currency).orElseGet(() -> parties.find(sellerId)
                .orElseThrow(NotFound::new)
                .profile()
                .currency());
    }

    private Party seller() {
        return sellingScope.requireSeller(caller.actingPartyId().orElseThrow(NotFound::new));
    }

    private Sql sql() {
        return Sql.on(callersTransaction);
    }
}

package io.nimbill.rating;

import io.nimbill.money.Money;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Parties;
import io.nimbill.work.NotFound;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Currency;
import java.util.Optional;
import javax.sql.DataSource;

/** The amounts that sellers have set for previews, in the caller's transaction. */
@ApplicationScoped
class PreviewAmounts {

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Inject
    private Parties parties;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** The amount of a seller; empty where it has set none. */
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

    /** @param amount null = none any more */
    void replace(long sellerId, BigDecimal amount, Currency currency) {
        sql().update("DELETE FROM preview_limit WHERE seller_id = ?", sellerId);
        if (amount != null) {
            sql().update(
                            "INSERT INTO preview_limit (seller_id, amount, currency, set_at, set_by) VALUES (?, ?, ?, ?, ?)",
                            sellerId,
                            amount,
                            currency.getCurrencyCode(),
                            clock.instant(),
                            caller.actorName());
        }
    }

    private Sql sql() {
        return Sql.on(callersTransaction);
    }
}

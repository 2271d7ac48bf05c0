package io.nimbill.invoice;

import io.nimbill.invoice.document.LineKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the shares of a key together again: the key itself is what all its shares come to. */
final class KeyShares {

    private record KeyAndCurrency(LineKey key, Currency currency) {}

    private KeyShares() {}

    /** One balance per key, in the order of their first shares. */
    static List<KeyBalance> folded(Collection<KeyBalance> shares) {
        Map<KeyAndCurrency, KeyBalance> keys = new LinkedHashMap<>();
        shares.forEach(
                share -> keys.merge(new KeyAndCurrency(share.key(), share.currency()), share, KeyShares::together));
        return List.copyOf(keys.values());
    }

    private static KeyBalance together(KeyBalance one, KeyBalance other) {
        List<CostShare> shares = new ArrayList<>(one.shares());
        shares.addAll(other.shares());
        return new KeyBalance(
                one.sellerId(),
                one.buyerId(),
                one.key(),
                one.currency(),
                one.account(),
                one.accountNumber(),
                one.accountName(),
                one.vendorName(),
                one.service(),
                one.serviceName(),
                one.periodEnd(),
                one.closed(),
                one.whole().add(other.whole()),
                one.settledExact().add(other.settledExact()),
                one.settled().plus(other.settled()),
                shares,
                one.own());
    }
}

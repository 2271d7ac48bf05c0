package io.nimbill.analysis;

import io.nimbill.allocation.CostCentreRow;
import io.nimbill.allocation.CostCentreTable;
import io.nimbill.money.Money;
import io.nimbill.money.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Splits usage keys by cost centre as documents do: each key is rounded once, its parts add up to it, and so the parts of
 * a month add up to the month.
 */
final class CostCentreSums {

    /**
     * What of a usage key belongs to a cost centre.
     *
     * @param key whatever tells keys apart
     * @param centre database id of the cost centre, or {@link CostCentreTable#NONE}
     * @param amount sum of its charges, before rounding
     */
    record Share(List<Object> key, Currency currency, long centre, BigDecimal amount) {}

    private final Map<Currency, Map<Long, Money>> own = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));

    private CostCentreSums() {}

    /** Adds the shares up, key by key; {@code shares} in an order that stays the same. */
    static CostCentreSums of(List<Share> shares) {
        Map<List<Object>, List<Share>> keys = new LinkedHashMap<>();
        shares.forEach(share -> keys.computeIfAbsent(List.of(share.key(), share.currency()), any -> new ArrayList<>())
                .add(share));
        CostCentreSums sums = new CostCentreSums();
        keys.values().forEach(sums::add);
        return sums;
    }

    private void add(List<Share> key) {
        Currency currency = key.get(0).currency();
        List<Money> parts = Rounding.toMinorUnit(key.stream().map(Share::amount).toList(), currency);
        Map<Long, Money> centres = own.computeIfAbsent(currency, any -> new HashMap<>());
        for (int i = 0; i < parts.size(); i++) {
            centres.merge(key.get(i).centre(), parts.get(i), Money::plus);
        }
    }

    /** The client's tree with what each came to; what is not mapped last. One block per currency. */
    List<CostCentreFigure> figures(List<CostCentreRow> tree) {
        List<CostCentreFigure> figures = new ArrayList<>();
        own.forEach((currency, centres) -> {
            for (int i = 0; i < tree.size(); i++) {
                figure(tree, i, currency, centres).ifPresent(figures::add);
            }
            Money rest = centres.getOrDefault(CostCentreTable.NONE, Money.zero(currency));
            figures.add(new CostCentreFigure(null, null, null, 0, rest, rest));
        });
        return figures;
    }

    /** Empty for a closed one to which nothing belongs. */
    private static Optional<CostCentreFigure> figure(
            List<CostCentreRow> tree, int at, Currency currency, Map<Long, Money> centres) {
        CostCentreRow row = tree.get(at);
        Money mine = centres.getOrDefault(row.key(), Money.zero(currency));
        Money whole = mine;
        for (int i = at + 1; i < tree.size() && tree.get(i).depth() > row.depth(); i++) {
            whole = whole.plus(centres.getOrDefault(tree.get(i).key(), Money.zero(currency)));
        }
        return row.closedOn() != null && whole.isZero() && mine.isZero()
                ? Optional.empty()
                : Optional.of(new CostCentreFigure(row.id(), row.code(), row.name(), row.depth(), mine, whole));
    }
}

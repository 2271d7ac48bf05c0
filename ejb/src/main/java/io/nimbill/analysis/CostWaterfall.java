package io.nimbill.analysis;

import io.nimbill.party.PartyKind;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How what the top of a branch bought becomes what the clients pay, in one currency: cost, the margin of each level, what
 * lower levels bought and did not sell on, what was sold on in another currency, and what the clients pay. It adds up.
 *
 * @param levels from the top down; in each, bought and margin make sold
 */
public record CostWaterfall(String currency, List<Level> levels, List<Step> steps) implements Serializable {

    /** What a step is. */
    public enum Kind {
        /** What the top of the branch paid for what it sold. */
        BOUGHT,
        /** The margin of a level. */
        MARGIN,
        /** Bought below the top and not sold on: absorbed or parked there. */
        UNSOLD,
        /** What came from other currencies, less what went to them. */
        EXCHANGED,
        /** What clients pay. */
        PAID
    }

    /**
     * One step.
     *
     * @param level kind of the sellers; null where it is not of one level
     * @param amount what it adds; the first and the last step stand for themselves
     * @param before what the steps before it came to
     */
    public record Step(Kind kind, String level, BigDecimal amount, BigDecimal before) implements Serializable {

        public BigDecimal after() {
            return before.add(amount);
        }

        /** Whether it begins or ends the way. */
        public boolean isWhole() {
            return kind == Kind.BOUGHT || kind == Kind.PAID;
        }
    }

    /**
     * What the sellers of one level did.
     *
     * @param bought what they paid for what they sold
     * @param toClients of what they sold
     * @param unsold what they paid for and did not sell
     */
    public record Level(String level, BigDecimal bought, BigDecimal sold, BigDecimal toClients, BigDecimal unsold)
            implements Serializable {

        public BigDecimal margin() {
            return sold.subtract(bought);
        }

        /** What they sold to sellers below them. */
        public BigDecimal onwards() {
            return sold.subtract(toClients);
        }
    }

    /**
     * What one seller sold to one buyer, or did not sell.
     *
     * @param level kind of the seller
     * @param top whether it stands at the top of the branch
     * @param toClient whether the buyer is a client
     */
    record Trade(
            String level,
            boolean top,
            boolean toClient,
            boolean sold,
            String currency,
            BigDecimal cost,
            BigDecimal sales) {}

    public CostWaterfall {
        levels = List.copyOf(levels);
        steps = List.copyOf(steps);
    }

    /** Whether anything was sold in this currency. */
    public boolean isSold() {
        return steps.stream().anyMatch(step -> step.amount().signum() != 0);
    }

    /** One for each currency. */
    static List<CostWaterfall> of(Collection<Trade> trades) {
        return trades.stream()
                .collect(Collectors.groupingBy(Trade::currency, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(each -> of(each.getKey(), each.getValue()))
                .toList();
    }

    private static CostWaterfall of(String currency, List<Trade> trades) {
        Map<Integer, List<Trade>> byLevel = trades.stream()
                .collect(Collectors.groupingBy(
                        trade -> PartyKind.valueOf(trade.level()).ordinal(), TreeMap::new, Collectors.toList()));
        List<Level> levels = byLevel.values().stream().map(CostWaterfall::level).toList();
        List<Step> steps = new ArrayList<>();
        add(steps, Kind.BOUGHT, null, sum(trades, trade -> trade.top() && trade.sold(), Trade::cost));
        levels.forEach(level -> add(steps, Kind.MARGIN, level.level(), level.margin()));
        add(
                steps,
                Kind.UNSOLD,
                null,
                sum(trades, trade -> !trade.top() && !trade.sold(), Trade::cost).negate());
        BigDecimal paid = sum(trades, trade -> trade.toClient() && trade.sold(), Trade::sales);
        add(
                steps,
                Kind.EXCHANGED,
                null,
                paid.subtract(steps.get(steps.size() - 1).after()));
        steps.removeIf(step ->
                !step.isWhole() && step.kind() != Kind.MARGIN && step.amount().signum() == 0);
        steps.add(new Step(Kind.PAID, null, paid, BigDecimal.ZERO));
        return new CostWaterfall(currency, levels, steps);
    }

    private static void add(List<Step> steps, Kind kind, String level, BigDecimal amount) {
        BigDecimal before =
                steps.isEmpty() ? BigDecimal.ZERO : steps.get(steps.size() - 1).after();
        steps.add(new Step(kind, level, amount, before));
    }

    private static Level level(List<Trade> trades) {
        return new Level(
                trades.get(0).level(),
                sum(trades, Trade::sold, Trade::cost),
                sum(trades, Trade::sold, Trade::sales),
                sum(trades, trade -> trade.sold() && trade.toClient(), Trade::sales),
                sum(trades, trade -> !trade.sold(), Trade::cost));
    }

    private static BigDecimal sum(List<Trade> trades, Predicate<Trade> which, Function<Trade, BigDecimal> measure) {
        return trades.stream().filter(which).map(measure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

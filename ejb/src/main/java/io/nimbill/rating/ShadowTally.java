package io.nimbill.rating;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sets what the rows of some months come to beside what they would come to at other prices, for the edges of a seller and of
 * all below: per buyer and month, and why.
 */
final class ShadowTally {

    private static final int MOST_REASONS = 5;

    private final long sellerId;
    private final Map<EdgeMonth, Sums> figures = new LinkedHashMap<>();
    private final Map<ShadowEdge, Map<ShadowCause, Sums>> causes = new HashMap<>();

    private record EdgeMonth(LocalDate periodStart, ShadowEdge edge) {}

    /** @param sellerId database id of the seller whose prices are others */
    ShadowTally(long sellerId) {
        this.sellerId = sellerId;
    }

    /**
     * Adds a row.
     *
     * @param path the edges it went down
     * @param before its charges at the prices in force
     * @param after its charges at the others; levels above the seller are the same
     */
    void add(LocalDate periodStart, List<Edge> path, List<Charge> before, List<Charge> after) {
        boolean below = false;
        for (int level = 0; level < Math.max(before.size(), after.size()); level++) {
            Edge edge = path.get(level);
            below |= edge.sellerId() == sellerId;
            if (below && edge.terms() != null) {
                add(periodStart, edge, at(before, level), at(after, level));
            }
        }
    }

    private static Charge at(List<Charge> charges, int level) {
        return level < charges.size() ? charges.get(level) : null;
    }

    private void add(LocalDate periodStart, Edge edge, Charge before, Charge after) {
        ShadowEdge key =
                new ShadowEdge(edge.sellerId(), edge.buyerId(), edge.terms().currency());
        Sums figure = figures.computeIfAbsent(new EdgeMonth(periodStart, key), first -> new Sums());
        figure.add(before, after);
        if (Sums.isOther(before, after)) {
            causes.computeIfAbsent(key, first -> new HashMap<>())
                    .computeIfAbsent(ShadowCause.of(before, after), first -> new Sums())
                    .add(before, after);
        }
    }

    /** Sums per month and edge. */
    List<ShadowFigure> figures() {
        List<ShadowFigure> list = new ArrayList<>();
        figures.forEach((key, sums) -> list.add(new ShadowFigure(
                key.periodStart(),
                key.edge(),
                sums.salesBefore,
                sums.salesAfter,
                sums.marginBefore,
                sums.marginAfter,
                sums.rows)));
        return list;
    }

    /** The reasons that move the most, per edge; those of the same weight in the order of their rules. */
    List<ShadowReason> reasons() {
        List<ShadowReason> list = new ArrayList<>();
        causes.forEach((edge, of) -> {
            List<ShadowReason> all = new ArrayList<>();
            of.forEach((cause, sums) -> all.add(new ShadowReason(
                    edge,
                    cause,
                    sums.rows,
                    sums.salesAfter.subtract(sums.salesBefore),
                    sums.marginAfter.subtract(sums.marginBefore))));
            all.sort(
                    Comparator.comparing((ShadowReason reason) -> reason.sales().abs())
                            .thenComparing(reason -> reason.margin().abs())
                            .reversed()
                            .thenComparing(reason -> reason.cause().toString()));
            list.addAll(all.subList(0, Math.min(MOST_REASONS, all.size())));
        });
        return list;
    }

    private static final class Sums {

        private BigDecimal salesBefore = BigDecimal.ZERO;
        private BigDecimal salesAfter = BigDecimal.ZERO;
        private BigDecimal marginBefore = BigDecimal.ZERO;
        private BigDecimal marginAfter = BigDecimal.ZERO;
        private long rows;

        void add(Charge before, Charge after) {
            salesBefore = salesBefore.add(sales(before));
            salesAfter = salesAfter.add(sales(after));
            marginBefore = marginBefore.add(margin(before));
            marginAfter = marginAfter.add(margin(after));
            rows += isOther(before, after) ? 1 : 0;
        }

        static boolean isOther(Charge before, Charge after) {
            return sales(before).compareTo(sales(after)) != 0
                    || margin(before).compareTo(margin(after)) != 0
                    || reason(before) != reason(after);
        }

        private static BigDecimal sales(Charge charge) {
            return charge == null || charge.sale() == null
                    ? BigDecimal.ZERO
                    : charge.sale().amount();
        }

        private static BigDecimal margin(Charge charge) {
            return charge == null ? BigDecimal.ZERO : charge.margin().orElse(BigDecimal.ZERO);
        }

        private static Reason reason(Charge charge) {
            return charge == null ? null : charge.reason();
        }
    }

    /** For tests and stores: the currency in which an edge is counted. */
    record ShadowEdge(long sellerId, long buyerId, Currency currency) {}

    /**
     * Sums of one edge and month.
     *
     * @param rows daily rows that come to something else
     */
    record ShadowFigure(
            LocalDate periodStart,
            ShadowEdge edge,
            BigDecimal salesBefore,
            BigDecimal salesAfter,
            BigDecimal marginBefore,
            BigDecimal marginAfter,
            long rows) {}

    /** By how much a cause moves sales and margin of an edge, over all months. */
    record ShadowReason(ShadowEdge edge, ShadowCause cause, long rows, BigDecimal sales, BigDecimal margin) {}

    /**
     * What decided before and after.
     *
     * @param ruleBefore database id of the rule; null where none decided
     * @param outcomeBefore SOLD, a reason, or NOT_REACHED where the row ended above
     * @param otherCost whether the seller itself would have paid something else
     */
    record ShadowCause(Long ruleBefore, Long ruleAfter, String outcomeBefore, String outcomeAfter, boolean otherCost) {

        static ShadowCause of(Charge before, Charge after) {
            return new ShadowCause(
                    rule(before),
                    rule(after),
                    outcome(before),
                    outcome(after),
                    before != null && after != null && before.cost().compareTo(after.cost()) != 0);
        }

        private static Long rule(Charge charge) {
            return charge == null
                            || charge.grounds() == null
                            || charge.grounds().rule() == null
                    ? null
                    : charge.grounds().rule().id();
        }

        private static String outcome(Charge charge) {
            if (charge == null) {
                return "NOT_REACHED";
            }
            return charge.reason() == null ? "SOLD" : charge.reason().name();
        }
    }
}

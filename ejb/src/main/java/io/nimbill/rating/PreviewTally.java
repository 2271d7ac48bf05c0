package io.nimbill.rating;

import io.nimbill.rating.ShadowTally.ShadowEdge;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds up what accounts come to and would come to, for the edges of a seller and of all below, per month. The rows need not
 * be the same before and after.
 */
final class PreviewTally {

    private final long sellerId;
    private final Map<EdgeMonth, Sums> figures = new LinkedHashMap<>();

    record EdgeMonth(LocalDate periodStart, ShadowEdge edge) {}

    /**
     * Sums of one edge and month.
     *
     * @param accounts cloud accounts that come to something else
     */
    record Figure(
            LocalDate periodStart,
            ShadowEdge edge,
            BigDecimal salesBefore,
            BigDecimal salesAfter,
            BigDecimal marginBefore,
            BigDecimal marginAfter,
            long accounts) {

        /** What the buyer would pay more. */
        BigDecimal sales() {
            return salesAfter.subtract(salesBefore);
        }
    }

    /** @param sellerId database id of the seller from whose edges on it counts */
    PreviewTally(long sellerId) {
        this.sellerId = sellerId;
    }

    /** Sums of one account in one month, to be added when all of its rows are in. */
    final class Account {

        private final LocalDate periodStart;
        private final Map<EdgeMonth, Sums> own = new LinkedHashMap<>();

        private Account(LocalDate periodStart) {
            this.periodStart = periodStart;
        }

        /** Adds what a row comes to. */
        void before(List<Edge> path, List<Charge> charges) {
            each(path, charges, Sums::before);
        }

        /** Adds what a row would come to. */
        void after(List<Edge> path, List<Charge> charges) {
            each(path, charges, Sums::after);
        }

        private void each(List<Edge> path, List<Charge> charges, Adding adding) {
            boolean below = false;
            for (int level = 0; level < charges.size(); level++) {
                Edge edge = path.get(level);
                below |= edge.sellerId() == sellerId;
                if (below && edge.terms() != null) {
                    ShadowEdge key = new ShadowEdge(
                            edge.sellerId(), edge.buyerId(), edge.terms().currency());
                    adding.add(
                            own.computeIfAbsent(new EdgeMonth(periodStart, key), first -> new Sums()),
                            charges.get(level));
                }
            }
        }

        /** Adds the account to the whole. */
        void end() {
            own.forEach((key, sums) ->
                    figures.computeIfAbsent(key, first -> new Sums()).plus(sums));
        }
    }

    @FunctionalInterface
    private interface Adding {
        void add(Sums sums, Charge charge);
    }

    Account account(LocalDate periodStart) {
        return new Account(periodStart);
    }

    /** Sums per month and edge, also of those that stay as they are. */
    List<Figure> figures() {
        List<Figure> list = new ArrayList<>();
        figures.forEach((key, sums) -> list.add(new Figure(
                key.periodStart(),
                key.edge(),
                sums.salesBefore,
                sums.salesAfter,
                sums.marginBefore,
                sums.marginAfter,
                sums.accounts)));
        return list;
    }

    private static final class Sums {

        private BigDecimal salesBefore = BigDecimal.ZERO;
        private BigDecimal salesAfter = BigDecimal.ZERO;
        private BigDecimal marginBefore = BigDecimal.ZERO;
        private BigDecimal marginAfter = BigDecimal.ZERO;
        private long accounts;

        void before(Charge charge) {
            salesBefore = salesBefore.add(sales(charge));
            marginBefore = marginBefore.add(margin(charge));
        }

        void after(Charge charge) {
            salesAfter = salesAfter.add(sales(charge));
            marginAfter = marginAfter.add(margin(charge));
        }

        void plus(Sums account) {
            salesBefore = salesBefore.add(account.salesBefore);
            salesAfter = salesAfter.add(account.salesAfter);
            marginBefore = marginBefore.add(account.marginBefore);
            marginAfter = marginAfter.add(account.marginAfter);
            accounts += account.isMoved() ? 1 : 0;
        }

        private boolean isMoved() {
            return salesBefore.compareTo(salesAfter) != 0 || marginBefore.compareTo(marginAfter) != 0;
        }

        private static BigDecimal sales(Charge charge) {
            return charge.sale() == null ? BigDecimal.ZERO : charge.sale().amount();
        }

        private static BigDecimal margin(Charge charge) {
            return charge.margin().orElse(BigDecimal.ZERO);
        }
    }
}

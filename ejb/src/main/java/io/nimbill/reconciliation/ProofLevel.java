package io.nimbill.reconciliation;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * One level of the tree and one currency in which it pays: what it bought, and what became of every cent.
 *
 * @param bought the vendor's bill at level 0, else what the level above sold
 * @param lines what the sellers of the level did, with their reasons
 */
public record ProofLevel(int level, String currency, BigDecimal bought, List<ProofLine> lines) implements Serializable {

    public ProofLevel {
        lines = List.copyOf(lines);
    }

    /** What has one of the dispositions, at cost. */
    public BigDecimal cost(String disposition) {
        return lines.stream()
                .filter(line -> line.disposition().equals(disposition))
                .map(ProofLine::cost)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Everything that has one. */
    public BigDecimal disposed() {
        return lines.stream().map(ProofLine::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What has none, or more than one when below zero. */
    public BigDecimal difference() {
        return bought.subtract(disposed());
    }

    public boolean isEven() {
        return difference().signum() == 0;
    }
}

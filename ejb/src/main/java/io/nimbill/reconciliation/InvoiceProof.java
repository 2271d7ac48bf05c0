package io.nimbill.reconciliation;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One invoice of a vendor and where each of its cents went, level by level.
 *
 * @param parts what its files say, one per currency
 * @param levels from the top; one per currency in which the level pays
 */
public record InvoiceProof(String invoice, List<BillPart> parts, List<ProofLevel> levels) implements Serializable {

    private record LevelCurrency(int level, String currency) implements Comparable<LevelCurrency> {

        private static final Comparator<LevelCurrency> ORDER =
                Comparator.comparingInt(LevelCurrency::level).thenComparing(LevelCurrency::currency);

        @Override
        public int compareTo(LevelCurrency other) {
            return ORDER.compare(this, other);
        }
    }

    public InvoiceProof {
        parts = List.copyOf(parts);
        levels = List.copyOf(levels);
    }

    /** Sets what the levels did beside what they bought: what a level sells is what the next one buys. */
    static InvoiceProof of(String invoice, List<BillPart> parts, List<ProofLine> lines) {
        Map<LevelCurrency, BigDecimal> bought = new TreeMap<>();
        Map<LevelCurrency, List<ProofLine>> done = new TreeMap<>();
        parts.forEach(part -> bought.merge(new LevelCurrency(0, part.currency()), part.billed(), BigDecimal::add));
        for (ProofLine line : lines) {
            done.computeIfAbsent(new LevelCurrency(line.level(), line.costCurrency()), key -> new ArrayList<>())
                    .add(line);
            if (line.soldOn()) {
                bought.merge(new LevelCurrency(line.level() + 1, line.currency()), line.amount(), BigDecimal::add);
            }
        }
        done.keySet().forEach(key -> bought.putIfAbsent(key, BigDecimal.ZERO));
        List<ProofLevel> levels = new ArrayList<>();
        bought.forEach((key, amount) ->
                levels.add(new ProofLevel(key.level(), key.currency(), amount, done.getOrDefault(key, List.of()))));
        return new InvoiceProof(invoice, parts, levels);
    }

    /** Whether every cent has one place at each level. */
    public boolean isEven() {
        return levels.stream().allMatch(ProofLevel::isEven);
    }

    /** What has found no place, from the top. */
    public List<ProofLevel> uneven() {
        return levels.stream().filter(level -> !level.isEven()).toList();
    }
}

package io.nimbill.usage;

import io.nimbill.work.Saying;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * When a newer version waits for a person: it no longer has accounts that cost something before, or its total moved by
 * more than the set percentage. An open month is expected to grow; a fall is suspicious in any month.
 */
final class HoldRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int NAMED = 10;

    private final BigDecimal percent;

    HoldRules(BigDecimal percent) {
        this.percent = percent;
    }

    /**
     * What one version holds.
     *
     * @param byAccount billed cost by external account id
     * @param byCurrency billed cost by currency
     */
    record Content(Map<String, BigDecimal> byAccount, Map<String, BigDecimal> byCurrency) {}

    /**
     * Why the newer version is held, in words with the difference; empty when it may go on.
     *
     * @param open whether the vendor's month is still open
     */
    Optional<Saying> objection(Content current, Content newer, boolean open) {
        List<Saying> reasons = new ArrayList<>();
        missingAccounts(current, newer).ifPresent(reasons::add);
        TreeMap<String, BigDecimal> all = new TreeMap<>(current.byCurrency());
        newer.byCurrency().forEach(all::putIfAbsent);
        for (String currency : all.keySet()) {
            BigDecimal before = current.byCurrency().getOrDefault(currency, BigDecimal.ZERO);
            BigDecimal after = newer.byCurrency().getOrDefault(currency, BigDecimal.ZERO);
            if (isTooFar(before, after, open)) {
                reasons.add(
                        Saying.of("delivery.total-moves", before, after, currency, after.subtract(before), percent));
            }
        }
        return reasons.isEmpty() ? Optional.empty() : Optional.of(Saying.sentences(reasons));
    }

    private static Optional<Saying> missingAccounts(Content current, Content newer) {
        TreeSet<String> missing = new TreeSet<>();
        current.byAccount().forEach((account, cost) -> {
            if (cost.signum() != 0 && !newer.byAccount().containsKey(account)) {
                missing.add(account);
            }
        });
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        String named = String.join(", ", missing.stream().limit(NAMED).toList());
        return Optional.of(
                Saying.of("delivery.accounts-missing", missing.size(), named + (missing.size() > NAMED ? " ..." : "")));
    }

    /** Compared without dividing: |after - before| * 100 > |before| * percent. A month that cost nothing may become anything. */
    private boolean isTooFar(BigDecimal before, BigDecimal after, boolean open) {
        BigDecimal move = after.subtract(before);
        boolean growth = move.signum() == before.signum();
        if (before.signum() == 0 || (open && growth)) {
            return false;
        }
        return move.abs().multiply(HUNDRED).compareTo(before.abs().multiply(percent)) > 0;
    }
}

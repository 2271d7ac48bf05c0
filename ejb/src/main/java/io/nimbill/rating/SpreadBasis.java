package io.nimbill.rating;

import io.nimbill.vendor.ChargeKind;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a vendor's bill is spread over: billed usage by account, effective cost of what each commitment covered by account,
 * and what was not used of it. Negations are added in; an account that is left with nothing, or less, bears nothing.
 * Currencies never meet.
 */
final class SpreadBasis {

    /** Word of the vendor for: no commitment. */
    static final long NO_COMMITMENT = 1;

    private static final Comparator<AccountKey> ORDER =
            Comparator.comparingLong(AccountKey::datasetId).thenComparingLong(AccountKey::cloudAccountId);

    private final Map<Currency, Map<AccountKey, BigDecimal>> usage = new HashMap<>();
    private final Map<Commitment, Map<AccountKey, BigDecimal>> covered = new HashMap<>();
    private final Map<Commitment, BigDecimal> billedFees = new HashMap<>();
    private final Map<Commitment, BigDecimal> unusedFees = new HashMap<>();

    private record Commitment(Currency currency, long id) {}

    /**
     * Adds rows of an account.
     *
     * @param billed sum of what the vendor bills for them
     * @param effective their sum amortised; of a commitment fee what was not used of it; null where it is unknown
     */
    void add(
            AccountKey account,
            ChargeKind kind,
            Currency currency,
            long commitmentId,
            BigDecimal billed,
            BigDecimal effective) {
        Commitment commitment = new Commitment(currency, commitmentId);
        if (kind == ChargeKind.COMMITMENT_FEE) {
            billedFees.merge(commitment, billed, BigDecimal::add);
            unusedFees.merge(commitment, effective == null ? BigDecimal.ZERO : effective, BigDecimal::add);
            return;
        }
        if (kind == ChargeKind.USAGE || kind == ChargeKind.COMMITTED_USAGE) {
            usage.computeIfAbsent(currency, first -> new TreeMap<>(ORDER)).merge(account, billed, BigDecimal::add);
        }
        if (kind == ChargeKind.COMMITTED_USAGE && commitmentId != NO_COMMITMENT) {
            covered.computeIfAbsent(commitment, first -> new TreeMap<>(ORDER))
                    .merge(account, effective == null ? billed : effective, BigDecimal::add);
        }
    }

    /** Who bears a row, and by what each is measured, in the order of their ids. */
    Map<AccountKey, BigDecimal> weights(SpreadSource source) {
        Currency currency = source.row().currency();
        Map<AccountKey, BigDecimal> found = source.row().subject().kind() == ChargeKind.COMMITMENT_FEE
                ? covered.get(new Commitment(currency, source.commitmentId()))
                : usage.get(currency);
        return found == null
                ? Map.of()
                : found.entrySet().stream()
                        .filter(each -> each.getValue().signum() > 0)
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, java.util.LinkedHashMap::new));
    }

    /** In which parts the fees of a commitment were used and not used; all used where nobody knows. */
    List<BigDecimal> usedAndUnused(SpreadSource source) {
        Commitment commitment = new Commitment(source.row().currency(), source.commitmentId());
        BigDecimal billed = billedFees.getOrDefault(commitment, BigDecimal.ZERO);
        if (billed.signum() <= 0) {
            return List.of(BigDecimal.ONE, BigDecimal.ZERO);
        }
        BigDecimal unused = unusedFees.get(commitment).max(BigDecimal.ZERO).min(billed);
        return List.of(billed.subtract(unused), unused);
    }
}

package io.nimbill.rating;

import io.nimbill.agreement.KindPolicy;
import io.nimbill.money.Shares;
import io.nimbill.vendor.ChargeKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of the rows of one vendor bill that are spread over its accounts: the bill is all that a partner account is
 * charged for a vendor period.
 *
 * <p>Pure. A row that is spread is rated as one row for each share, on the account that bears it, at the digits of the
 * vendor's cost; the parts add up to the row to the last digit. A share stands on the day of its row and has the number
 * of its place among the shares of the account, below zero. What cannot be spread stays as it is.
 */
final class BillSpread {

    /** Nothing is spread. */
    static final BillSpread NONE = new BillSpread(new SpreadBasis(), List.of());

    private static final int COST_SCALE = 27;

    private final Map<AccountKey, Map<Integer, Optional<UsageRow>>> left = new HashMap<>();
    private final Map<AccountKey, List<SpreadShare>> shares = new HashMap<>();

    /** The order of the sources does not matter. */
    BillSpread(SpreadBasis basis, List<SpreadSource> sources) {
        sources.stream()
                .sorted(Comparator.comparingLong(
                                (SpreadSource source) -> source.account().datasetId())
                        .thenComparingLong(source -> source.account().cloudAccountId())
                        .thenComparingInt(source -> source.row().rowNo()))
                .forEach(source -> spread(source, basis));
    }

    private void spread(SpreadSource source, SpreadBasis basis) {
        UsageRow row = source.row();
        if (row.costs().billed().signum() == 0) {
            leave(source, Optional.of(row.left(RowPart.KEPT, BigDecimal.ZERO)));
            return;
        }
        SpreadSource.Split split = split(source, basis);
        Map<AccountKey, BigDecimal> weights = basis.weights(source);
        if (split.spread().signum() != 0 && weights.isEmpty()) {
            leave(source, Optional.of(row));
            return;
        }
        RowPart rest = source.policy() == KindPolicy.SPREAD_PASS ? RowPart.PASSED : RowPart.KEPT;
        leave(
                source,
                Optional.of(split.rest()).filter(cost -> cost.signum() != 0).map(cost -> row.left(rest, cost)));
        if (split.spread().signum() != 0) {
            share(source, split.spread(), weights);
        }
    }

    /** Of commitment fees what was not used is kept apart, unless all is spread. */
    private static SpreadSource.Split split(SpreadSource source, SpreadBasis basis) {
        BigDecimal billed = source.row().costs().billed();
        boolean whole =
                source.policy() == KindPolicy.SPREAD || source.row().subject().kind() != ChargeKind.COMMITMENT_FEE;
        if (whole) {
            return new SpreadSource.Split(billed, BigDecimal.ZERO);
        }
        List<BigDecimal> parts = Shares.ofEither(billed, basis.usedAndUnused(source), COST_SCALE);
        return new SpreadSource.Split(parts.get(0), parts.get(1));
    }

    private void leave(SpreadSource source, Optional<UsageRow> row) {
        left.computeIfAbsent(source.account(), first -> new HashMap<>())
                .put(source.row().rowNo(), row);
    }

    private void share(SpreadSource source, BigDecimal amount, Map<AccountKey, BigDecimal> weights) {
        BigDecimal all = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<AccountKey> accounts = new ArrayList<>(weights.keySet());
        List<BigDecimal> parts = Shares.ofEither(amount, new ArrayList<>(weights.values()), COST_SCALE);
        for (int i = 0; i < accounts.size(); i++) {
            AccountKey account = accounts.get(i);
            if (parts.get(i).signum() != 0) {
                List<SpreadShare> own = shares.computeIfAbsent(account, first -> new ArrayList<>());
                own.add(new SpreadShare(
                        source.account(),
                        source.row().rowNo(),
                        weights.get(account),
                        all,
                        amount,
                        source.row().share(-1 - own.size(), account.cloudAccountId(), parts.get(i))));
            }
        }
    }

    /** What of a row its own account is rated for; empty where others, or the account with them, bear all of it. */
    Optional<UsageRow> left(AccountKey account, UsageRow row) {
        return left.getOrDefault(account, Map.of()).getOrDefault(row.rowNo(), Optional.of(row));
    }

    /** What an account bears of rows that are spread, its own among them. */
    List<SpreadShare> shares(AccountKey account) {
        return shares.getOrDefault(account, List.of());
    }

    /** Whether rows of an account are spread. */
    boolean spreads(AccountKey account) {
        return left.containsKey(account);
    }

    /** All that decides how an account is rated; null where nothing of the spread touches it. */
    String marks(AccountKey account) {
        StringBuilder words = new StringBuilder();
        new java.util.TreeMap<>(left.getOrDefault(account, Map.of()))
                .forEach((number, row) ->
                        words.append(number).append('=').append(row).append('\n'));
        shares(account).forEach(share -> words.append(share).append('\n'));
        return words.isEmpty() ? null : words.toString();
    }
}

package io.nimbill.rating;

import io.nimbill.agreement.KindPolicy;
import io.nimbill.vendor.ChargeKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Spreading once more, plainly: for each row and each account all rows of the bill are gone through again. */
final class ObviousSpread {

    private static final BigDecimal UNIT = BigDecimal.ONE.movePointLeft(27);

    private final List<SpreadMonth.Account> bill;

    ObviousSpread(List<SpreadMonth.Account> bill) {
        this.bill = bill;
    }

    /** What an account is rated for, as words: number, part and cost of each row, its own first. */
    List<String> of(SpreadMonth.Account account) {
        List<String> rated = new ArrayList<>();
        List<String> shares = new ArrayList<>();
        for (SpreadMonth.Account from : bill) {
            for (int i = 0; i < from.rows().size(); i++) {
                UsageRow row = from.rows().get(i);
                KindPolicy policy = policy(row, from.holder());
                BigDecimal billed = row.costs().billed();
                BigDecimal rest =
                        policy == null ? billed : rest(row, from.commitments().get(i), policy);
                List<BigDecimal> weights = weights(row, from.commitments().get(i));
                BigDecimal toSpread = billed.subtract(rest);
                boolean nothing = weights.stream().noneMatch(weight -> weight.signum() > 0);
                if (policy == null || toSpread.signum() != 0 && nothing) {
                    note(rated, from, account, row.rowNo(), RowPart.WHOLE, billed);
                } else if (billed.signum() == 0) {
                    note(rated, from, account, row.rowNo(), RowPart.KEPT, billed);
                } else {
                    RowPart part = policy == KindPolicy.SPREAD_PASS ? RowPart.PASSED : RowPart.KEPT;
                    if (rest.signum() != 0) {
                        note(rated, from, account, row.rowNo(), part, rest);
                    }
                    BigDecimal share = toSpread.signum() == 0
                            ? BigDecimal.ZERO
                            : split(toSpread, weights).get(bill.indexOf(account));
                    if (share.signum() != 0) {
                        note(shares, account, account, -1 - shares.size(), RowPart.SHARE, share);
                    }
                }
            }
        }
        rated.addAll(shares);
        return rated;
    }

    private static void note(
            List<String> words,
            SpreadMonth.Account of,
            SpreadMonth.Account asked,
            int number,
            RowPart part,
            BigDecimal cost) {
        if (of == asked) {
            words.add(words(number, part, cost));
        }
    }

    static String words(int number, RowPart part, BigDecimal cost) {
        BigDecimal plain = cost.signum() == 0 ? BigDecimal.ZERO : cost.stripTrailingZeros();
        return number + " " + part + " " + plain.toPlainString();
    }

    private static KindPolicy policy(UsageRow row, Holder holder) {
        ChargeKind kind = row.subject().kind();
        if (holder instanceof Holder.Client client) {
            EdgeTerms terms = client.path().get(0).terms();
            KindPolicy agreed = terms == null ? null : terms.policies().of(kind);
            return agreed != null && agreed.name().startsWith("SPREAD") ? agreed : null;
        }
        if (((Holder.Nobody) holder).reason() != Reason.NOTHING_TO_SPREAD_ON || kind == ChargeKind.TAX) {
            return null;
        }
        return kind == ChargeKind.COMMITMENT_FEE ? KindPolicy.SPREAD_KEEP : KindPolicy.SPREAD;
    }

    private BigDecimal rest(UsageRow row, long commitment, KindPolicy policy) {
        if (policy == KindPolicy.SPREAD || row.subject().kind() != ChargeKind.COMMITMENT_FEE) {
            return BigDecimal.ZERO;
        }
        BigDecimal billed = BigDecimal.ZERO;
        BigDecimal unused = BigDecimal.ZERO;
        for (SpreadMonth.Account account : bill) {
            for (int i = 0; i < account.rows().size(); i++) {
                UsageRow other = account.rows().get(i);
                if (isFee(
                        other, row.currency(), commitment, account.commitments().get(i))) {
                    billed = billed.add(other.costs().billed());
                    unused = other.costs().effective() == null
                            ? unused
                            : unused.add(other.costs().effective());
                }
            }
        }
        if (billed.signum() <= 0 || unused.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal capped = unused.min(billed);
        return split(row.costs().billed(), List.of(billed.subtract(capped), capped))
                .get(1);
    }

    private static boolean isFee(UsageRow other, Currency currency, long commitment, long otherCommitment) {
        return other.subject().kind() == ChargeKind.COMMITMENT_FEE
                && other.currency().equals(currency)
                && commitment == otherCommitment;
    }

    private List<BigDecimal> weights(UsageRow row, long commitment) {
        List<BigDecimal> weights = new ArrayList<>();
        for (SpreadMonth.Account account : bill) {
            BigDecimal weight = BigDecimal.ZERO;
            for (int i = 0; i < account.rows().size(); i++) {
                UsageRow other = account.rows().get(i);
                ChargeKind kind = other.subject().kind();
                boolean fee = row.subject().kind() == ChargeKind.COMMITMENT_FEE;
                boolean covered = kind == ChargeKind.COMMITTED_USAGE
                        && commitment != 1
                        && account.commitments().get(i) == commitment;
                boolean used = kind == ChargeKind.USAGE || kind == ChargeKind.COMMITTED_USAGE;
                if (other.currency().equals(row.currency()) && (fee ? covered : used)) {
                    BigDecimal effective = other.costs().effective();
                    weight = weight.add(
                            fee && effective != null ? effective : other.costs().billed());
                }
            }
            weights.add(weight.max(BigDecimal.ZERO));
        }
        return weights;
    }

    /** What each is owed, rounded towards zero, and one unit more for those who lost most, the first of equals first. */
    private static List<BigDecimal> split(BigDecimal whole, List<BigDecimal> weights) {
        BigDecimal all = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<BigDecimal> parts = new ArrayList<>();
        List<BigDecimal> lost = new ArrayList<>();
        for (BigDecimal weight : weights) {
            BigDecimal owed = whole.abs().multiply(weight);
            BigDecimal part = owed.divide(all, 27, RoundingMode.DOWN);
            parts.add(part);
            lost.add(owed.subtract(part.multiply(all)));
        }
        BigDecimal left = whole.abs().subtract(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        while (left.signum() > 0) {
            int most = 0;
            for (int i = 1; i < lost.size(); i++) {
                most = lost.get(i).compareTo(lost.get(most)) > 0 ? i : most;
            }
            parts.set(most, parts.get(most).add(UNIT));
            lost.set(most, BigDecimal.ONE.negate());
            left = left.subtract(UNIT);
        }
        return whole.signum() < 0 ? parts.stream().map(BigDecimal::negate).toList() : parts;
    }
}

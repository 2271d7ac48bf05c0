package io.nimbill.rating;

import static io.nimbill.rating.RatingFixture.PERIOD;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The bill of a partner account in October 2026, account by account, as the deliveries hold it. */
final class SpreadMonth {

    private final Map<AccountKey, Account> accounts =
            new TreeMap<>(Comparator.comparingLong(AccountKey::cloudAccountId));

    /**
     * An account with its rows.
     *
     * @param commitments of the rows, in the same order; 1 for none
     */
    record Account(AccountKey key, Holder holder, List<UsageRow> rows, List<Long> commitments) {}

    /** The account has these rows from now on. */
    SpreadMonth deliver(long account, Holder holder, List<UsageRow> rows, List<Long> commitments) {
        AccountKey key = key(account);
        accounts.put(key, new Account(key, holder, rows, commitments));
        return this;
    }

    static AccountKey key(long account) {
        return new AccountKey(PERIOD, 1, account);
    }

    List<Account> accounts() {
        return List.copyOf(accounts.values());
    }

    BillSpread spread() {
        SpreadBasis basis = new SpreadBasis();
        List<SpreadSource> sources = new ArrayList<>();
        for (Account account : accounts.values()) {
            for (int i = 0; i < account.rows().size(); i++) {
                UsageRow row = account.rows().get(i);
                long commitment = account.commitments().get(i);
                basis.add(
                        account.key(),
                        row.subject().kind(),
                        row.currency(),
                        commitment,
                        row.costs().billed(),
                        row.costs().effective());
                BillSpreads.policy(row, account.holder())
                        .ifPresent(policy -> sources.add(new SpreadSource(account.key(), row, commitment, policy)));
            }
        }
        return new BillSpread(basis, sources);
    }

    /** What the rows of each account are rated as. */
    Map<AccountKey, List<UsageRow>> rated() {
        BillSpread spread = spread();
        Map<AccountKey, List<UsageRow>> rated = new TreeMap<>(Comparator.comparingLong(AccountKey::cloudAccountId));
        for (Account account : accounts.values()) {
            List<UsageRow> rows = new ArrayList<>();
            account.rows().forEach(row -> spread.left(account.key(), row).ifPresent(rows::add));
            spread.shares(account.key()).forEach(share -> rows.add(share.row()));
            rated.put(account.key(), rows);
        }
        return rated;
    }

    /** The charges of an account. */
    List<Charge> charges(long account) {
        RowRating rating = new RowRating(RatingFixture.RATES, PERIOD, List.of());
        return rated().get(key(account)).stream()
                .flatMap(row -> rating.rate(row, accounts.get(key(account)).holder()).stream())
                .toList();
    }
}

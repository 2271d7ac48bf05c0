package io.nimbill.rating;

import io.nimbill.work.Sql;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;

/**
 * The bill of an account while the account is rated. Where something may be spread, the accounts of a bill are rated one
 * after the other, each from what the vendor's deliveries say at that moment; those for whom that is something else than
 * what they were rated from are rated again.
 */
final class BillMeeting {

    private static final int LONGEST_WAIT_SECONDS = 600;

    private final VendorBill bill;
    private final AccountKey account;
    private final BillSpreads spreads;
    private final LongFunction<AccountHolding> holdings;
    private BillSpreads.State state;
    private boolean locked;

    BillMeeting(VendorBill bill, AccountKey account, BillSpreads spreads, LongFunction<AccountHolding> holdings) {
        this.bill = bill;
        this.account = account;
        this.spreads = spreads;
        this.holdings = holdings;
    }

    /** Finds out what is spread; from here on no other account of the bill is rated until the session lets go. */
    void begin(Connection connection) throws SQLException {
        state = spreads.of(bill, holdings);
        locked = spreads.maySpread(bill) || !state.isMarked();
        if (!locked) {
            return;
        }
        String name = "nimbill.spread." + bill.periodStart() + "." + bill.partnerAccountId();
        if (!Sql.on(connection)
                .one(row -> row.getInt(1) == 1, "SELECT GET_LOCK(?, ?)", name, LONGEST_WAIT_SECONDS)
                .orElse(false)) {
            throw new SQLException("Another run is still rating the bill of " + account);
        }
        state = spreads.of(bill, holdings);
    }

    BillSpread spread() {
        return state.spread();
    }

    /** Whether the vendor has delivered something else meanwhile. */
    boolean isBehind() {
        return locked && spreads.isBehind(bill, state);
    }

    /** What the account was rated from; null where the spread does not touch it. */
    String hash() {
        return hash(account);
    }

    private String hash(AccountKey of) {
        String marks = state.spread().marks(of);
        if (marks == null) {
            return null;
        }
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(marks.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /**
     * Has the accounts of the bill rated again that were rated from something else.
     *
     * @return how many
     */
    int markOthers(Connection connection) {
        if (state.isMarked()) {
            return 0;
        }
        List<Long> datasets = spreads.datasets(bill);
        List<Object> values = new ArrayList<>(List.of(bill.periodStart()));
        values.addAll(datasets);
        List<AccountKey> others = Sql.on(connection)
                .list(
                        row -> {
                            AccountKey other = new AccountKey(bill.periodStart(), row.getLong(1), row.getLong(2));
                            return Objects.equals(row.getString(3), hash(other)) ? null : other;
                        },
                        "SELECT dataset_id, cloud_account_id, spread_hash FROM rated_account WHERE period_start = ?"
                                + " AND dataset_id IN (" + UsageRows.places(datasets.size())
                                + ") AND stale = FALSE ORDER BY 1, 2",
                        values.toArray())
                .stream()
                .filter(other -> other != null && !other.equals(account))
                .toList();
        others.forEach(other -> SharedTiers.markStale(connection, other));
        return others.size();
    }

    /** The marks are committed: nobody has to set them again while the bill stays as it is. */
    void committed() {
        state.setMarked();
    }

    /** Keeps what each share came from, beside its charges. */
    void insert(Connection connection) {
        for (SpreadShare share : state.spread().shares(account)) {
            BigDecimal amount = share.row().costs().billed();
            Sql.on(connection)
                    .update(
                            "INSERT INTO spread_share (period_start, dataset_id, cloud_account_id, row_no,"
                                    + " from_dataset_id, from_account_id, from_row_no, weight, whole_weight, whole_amount,"
                                    + " amount) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            account.periodStart(),
                            account.datasetId(),
                            account.cloudAccountId(),
                            share.row().rowNo(),
                            share.from().datasetId(),
                            share.from().cloudAccountId(),
                            share.fromRowNo(),
                            share.weight(),
                            share.wholeWeight(),
                            share.whole(),
                            amount);
        }
    }
}

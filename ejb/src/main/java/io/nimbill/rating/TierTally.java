package io.nimbill.rating;

import io.nimbill.work.Sql;
import java.math.BigDecimal;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the rows of one account have to bear of tiered prices: counted first, then split, then kept beside the charges. */
final class TierTally {

    private final AccountKey account;
    private final Map<TierKey, TierShare> shares = new LinkedHashMap<>();
    private final Map<TierKey, Map<Integer, BigDecimal>> byRow = new LinkedHashMap<>();

    /**
     * Splits what has been counted.
     *
     * @param others what other accounts bring to where a key meets; asked only for keys that are shared
     */
    TierTally(AccountKey account, TierCount count, Function<TierKey, List<TierPart>> others) {
        this.account = account;
        count.parts().forEach((key, part) -> {
            List<TierPart> meeting = new ArrayList<>(key.isShared() ? others.apply(key) : List.of());
            count.parts().forEach((own, ownPart) -> {
                if (own.meets(key)) {
                    meeting.add(part(own, ownPart.quantity()));
                }
            });
            TierShare share = TierShare.of(part.price(), part(key, part.quantity()), meeting);
            shares.put(key, share);
            byRow.put(key, part.quantity().takesPart() ? part.split(share.amount()) : Map.of());
        });
    }

    private TierPart part(TierKey key, TierQuantity quantity) {
        return new TierPart(account.datasetId(), account.cloudAccountId(), key.clientId(), quantity);
    }

    /** The shares for the second way through the rows. */
    TierShares shares() {
        return (key, price, row) -> byRow.getOrDefault(key, Map.of()).getOrDefault(row.rowNo(), BigDecimal.ZERO);
    }

    /** What each tier came to. */
    Map<TierKey, TierShare> byKey() {
        return shares;
    }

    /** Keeps what each tier came to: for the accounts it meets, and for the explanation of the charges. */
    void insert(Connection connection) {
        shares.forEach((key, share) -> Sql.on(connection)
                .update(
                        "INSERT INTO tier_share (period_start, dataset_id, cloud_account_id, seller_id, buyer_id,"
                                + " client_id, price_rule_id, scope, resource_id, unit_hash, unit, net_quantity, sharing_quantity,"
                                + " zero_rows, whole_quantity, whole_amount, amount)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, SHA2(?, 256), ?, ?, ?, ?, ?, ?, ?)",
                        account.periodStart(),
                        account.datasetId(),
                        account.cloudAccountId(),
                        key.sellerId(),
                        key.buyerId(),
                        key.clientId(),
                        key.ruleId(),
                        key.scope().name(),
                        key.resourceId(),
                        key.unit(),
                        key.unit(),
                        share.own().net(),
                        share.own().sharing(),
                        share.own().zeroRows(),
                        share.all().net(),
                        share.wholeAmount(),
                        share.amount()));
    }
}

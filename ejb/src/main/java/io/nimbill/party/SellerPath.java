package io.nimbill.party;

import java.util.List;

/**
 * The chain of sales from the operator to a buyer on one UTC day. Level 0 is the operator; level n sells to level n + 1;
 * the last party only buys.
 *
 * @param partyIds database ids, the operator first
 */
public record SellerPath(List<Long> partyIds) {

    public SellerPath {
        partyIds = List.copyOf(partyIds);
    }

    /** Number of sales on the way: one less than parties. */
    public int edges() {
        return partyIds.size() - 1;
    }

    public long seller(int level) {
        return partyIds.get(level);
    }

    public long buyer(int level) {
        return partyIds.get(level + 1);
    }
}

package io.nimbill.rating;

import io.nimbill.agreement.TierScope;

/**
 * What one cloud account brings to the tiers of a rule in a vendor period: each edge, each holder and each unit for
 * itself. A rule belongs to one version of a book, so that versions never meet.
 *
 * @param sellerId database id
 * @param buyerId database id
 * @param clientId database id of the client at the end of the path, who held the account
 * @param ruleId database id of the price rule
 * @param scope how wide it meets
 * @param resourceId database id of the vendor's resource where resources meet each for itself; else 0
 * @param unit pricing unit as the vendor writes it; empty where it names none
 */
record TierKey(long sellerId, long buyerId, long clientId, long ruleId, TierScope scope, long resourceId, String unit) {

    static TierKey of(Edge edge, long clientId, long ruleId, UsageRow row) {
        String unit = row.subject().unit();
        TierScope scope = edge.terms().tierScope();
        long resourceId = scope == TierScope.RESOURCE ? row.resourceId() : 0;
        return new TierKey(
                edge.sellerId(), edge.buyerId(), clientId, ruleId, scope, resourceId, unit == null ? "" : unit);
    }

    /** Whether it meets what other accounts bring. */
    boolean isShared() {
        return scope == TierScope.CLIENT || scope == TierScope.RESELLER;
    }

    /** Whether both meet, brought by one account or by several. */
    boolean meets(TierKey other) {
        return sellerId == other.sellerId
                && buyerId == other.buyerId
                && ruleId == other.ruleId
                && scope == other.scope
                && resourceId == other.resourceId
                && unit.equals(other.unit)
                && (scope == TierScope.RESELLER || clientId == other.clientId);
    }
}

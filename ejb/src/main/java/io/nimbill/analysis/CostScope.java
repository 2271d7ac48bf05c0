package io.nimbill.analysis;

import io.nimbill.work.Query;
import java.util.Collections;
import java.util.List;

/**
 * Whose charges a question is about.
 *
 * @param sellers database ids of those who sold; empty for a buyer's question, and where nobody sells
 * @param buyer database id of the one who bought; 0 for sellers' questions
 * @param seesCost whether what sellers paid is read at all
 */
record CostScope(List<Long> sellers, long buyer, boolean seesCost) {

    static CostScope ofBuyer(long buyer) {
        return new CostScope(List.of(), buyer, false);
    }

    boolean isEmpty() {
        return sellers.isEmpty() && buyer == 0;
    }

    Query narrow(Query query) {
        return buyer != 0
                ? query.then("AND t.buyer_id = ?", buyer)
                : query.then(
                        "AND t.seller_id IN (" + String.join(",", Collections.nCopies(sellers.size(), "?")) + ")",
                        sellers.toArray());
    }
}

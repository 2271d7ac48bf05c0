package io.nimbill.rating;

import java.util.List;

/** Who has to do with a row on its day. */
public sealed interface Holder {

    /**
     * A client at the end of a path.
     *
     * @param path the edges from the first seller to the client; never empty
     */
    record Client(List<Edge> path) implements Holder {

        public Client {
            path = List.copyOf(path);
            if (path.isEmpty()) {
                throw new IllegalArgumentException("A client is at the end of at least one edge");
            }
        }
    }

    /**
     * Nobody below the first seller: the row ends with it.
     *
     * @param sellerId who holds the account with the vendor
     * @param reason why
     */
    record Nobody(long sellerId, Reason reason) implements Holder {}
}

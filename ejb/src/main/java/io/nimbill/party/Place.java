package io.nimbill.party;

/**
 * The node of the tree for which a caller acts.
 *
 * @param partyId database id; null for the installation itself
 * @param kind null for the installation itself
 * @param path ids from the root, {@code /1/4/9/}
 */
public record Place(Long partyId, PartyKind kind, String path) {

    /** Everything: the place of jobs. */
    static final Place EVERYWHERE = new Place(null, null, "/");

    /** Whether a node with that path is this one or below it. */
    public boolean covers(String otherPath) {
        return otherPath.startsWith(path);
    }
}

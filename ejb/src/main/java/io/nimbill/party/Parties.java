package io.nimbill.party;

import io.nimbill.work.PublicId;
import java.util.List;
import java.util.Optional;

/** All parties, without regard to who asks; use cases check the caller's subtree. */
public interface Parties {

    Optional<Party> find(long id);

    Optional<Party> find(PublicId publicId);

    /** The party, its row locked until the transaction ends, with what is in the database now. */
    Optional<Party> lock(long id);

    Optional<Party> operator();

    /** Those that buy from it today, by name. */
    List<Party> childrenOf(long id);

    /** The node with that path and all below it, parents before children. */
    List<Party> subtree(String path);

    /**
     * A page of a subtree in the order of creation.
     *
     * @param path of the subtree's root
     * @param kind null for all
     * @param afterId database id of the last one seen; 0 to begin
     */
    List<Party> page(String path, PartyKind kind, long afterId, int limit);

    /** The last opened ones of a kind in a part of the tree, latest first. */
    List<Party> latest(String path, PartyKind kind, int limit);

    boolean isChannelCodeTaken(String channelCode);

    /** Keeps a new party and gives it its id. */
    void add(Party party);
}

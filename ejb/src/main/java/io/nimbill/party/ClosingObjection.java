package io.nimbill.party;

import java.util.List;

/** Who still has a say when a party closes: later capabilities implement it, every bean of them is asked. */
public interface ClosingObjection {

    /** What has to be settled first; empty when the party may close. */
    List<ClosingObstacle> obstaclesTo(Party party);
}

package io.nimbill.party;

import io.nimbill.work.Refusal;

/** Who still has a say when a party closes or moves: later capabilities implement it, every bean of them is asked. */
public interface ClosingObjection {

    /**
     * Throws a refusal that says what has to be settled first.
     *
     * @throws Refusal when the party may not close yet
     */
    void requireClosable(Party party);
}

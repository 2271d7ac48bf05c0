package io.nimbill.party;

import java.time.LocalDate;

/**
 * A party, and all below it, buys from another seller from a UTC day on.
 *
 * @param partyId database id
 * @param path its path now
 */
public record PartyMoved(long partyId, String path, LocalDate from) {}

package io.nimbill.pricing;

import io.nimbill.party.Party;

/**
 * A buyer whom a price book prices on a day.
 *
 * @param how {@code buyer} by name, {@code type} by customer type, {@code all} as one of all
 */
public record AffectedBuyer(Party buyer, String how) {}

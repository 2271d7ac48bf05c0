package io.nimbill.analysis;

import java.io.Serializable;

/**
 * Which cloud accounts a list holds.
 *
 * @param unassignedOnly only those that nobody has today
 * @param vendor code of a vendor; null for all
 * @param partnerAccount public id of an account with a vendor, {@code pac_…}; null for all
 * @param words part of name, number or holder, in any case; null for all
 */
public record AccountFilter(boolean unassignedOnly, String vendor, String partnerAccount, String words)
        implements Serializable {}

package io.nimbill.party;

import java.time.LocalDate;

/**
 * A change of seller that is decided and has not begun.
 *
 * @param newSellerId database id of the party it will buy from
 * @param from first UTC day under that seller
 */
public record PlannedMove(long newSellerId, LocalDate from) {}

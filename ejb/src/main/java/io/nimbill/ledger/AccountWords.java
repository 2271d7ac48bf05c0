package io.nimbill.ledger;

import java.util.Currency;

/**
 * Names an account.
 *
 * @param ownerId party in whose books it is
 * @param type what it stands for
 * @param counterpartyId buyer, seller or partner account it is about; 0 for none
 * @param currency of all its entries
 * @param detail tells accounts of one type apart, such as the tax category and rate; may be empty
 */
public record AccountWords(long ownerId, AccountType type, long counterpartyId, Currency currency, String detail) {}

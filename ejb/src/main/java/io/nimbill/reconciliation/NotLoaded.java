package io.nimbill.reconciliation;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * By how much the vendor's files and the rows made of them differ.
 *
 * @param amount what the files say less what the rows say; never zero
 */
public record NotLoaded(String currency, BigDecimal amount) implements Serializable {}

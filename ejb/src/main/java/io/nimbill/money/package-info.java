/**
 * Arithmetic of money, and nothing else.
 *
 * <p>Owns: {@link io.nimbill.money.Money} and the one place where amounts are rounded, {@link
 * io.nimbill.money.Rounding}. Does not own: where a price comes from, or what is done with it.
 *
 * <p>Always true: amounts are exact decimals; two currencies are never added or compared; a split returns parts whose
 * sum is the whole.
 */
package io.nimbill.money;

package io.nimbill.reconciliation;

/**
 * Something that is not as it must be.
 *
 * @param invariant which one, such as {@code I11}
 * @param check name of the check
 * @param rule what should be true, in words
 * @param detail the row or place that breaks it
 */
public record Finding(String invariant, String check, String rule, String detail) {}

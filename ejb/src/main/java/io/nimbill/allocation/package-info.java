/**
 * Cost centres of clients: how a client's charges are told apart inside its own house.
 *
 * <p><b>Owns</b> cost centres (nested, one tree per client), what is mapped to them from day to day, and the allocation
 * tags whose values the operator keeps with daily rows.
 *
 * <p><b>Does not own</b> amounts. {@code rating} asks which cost centre a row belongs to and keeps the answer with the
 * client's charge; {@code invoice} and {@code analysis} split what they show by it.
 *
 * <p><b>Words.</b> A <i>mapping</i> says that a cloud account, or one value of an allocation tag, belongs to a cost centre
 * from one UTC day until, not including, another. An <i>allocation tag</i> is a key of the vendor's tags that the operator
 * has chosen. <i>Not mapped</i> is what belongs to no cost centre.
 *
 * <p><b>Always true.</b> What is mapped never overlaps with itself. A cost centre changes how charges are split and never
 * what they come to: the parts of every figure add up to the figure without a split, to the cent. The rule of which mapping
 * counts stands once, in {@link io.nimbill.allocation.CostCentreTable}.
 */
package io.nimbill.allocation;

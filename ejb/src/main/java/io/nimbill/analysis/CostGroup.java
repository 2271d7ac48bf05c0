package io.nimbill.analysis;

import java.io.Serializable;

/**
 * One of those that figures are told apart by, in one currency.
 *
 * @param key names it in addresses; {@link CostQuestion#NONE} for what belongs nowhere
 * @param name null for what belongs nowhere, and for a charge kind, whose key is its name
 * @param detail what stands beside the name; may be null
 * @param figure without the cost where the viewer is the buyer
 */
public record CostGroup(String key, String name, String detail, CostFigure figure) implements Serializable {}

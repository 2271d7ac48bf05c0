package io.nimbill.analysis;

import java.io.Serializable;

/** What one buyer of a level took in a month. {@code buyer} is a public id. */
public record BuyerFigure(String buyer, String name, CostFigure figure) implements Serializable {}

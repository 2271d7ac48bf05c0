package io.nimbill.analysis;

import java.io.Serializable;

/** What the sellers of one level paid and asked. {@code level} is the kind of the sellers. */
public record LevelFigure(String level, CostFigure figure) implements Serializable {}

package io.nimbill.analysis;

import java.io.Serializable;

/** The node for which the viewer acts. {@code kind} is the name of a party kind, {@code timeZone} an id of tz. */
public record OwnPlace(String id, String name, String kind, String timeZone, String currency) implements Serializable {}

package io.nimbill.analysis;

import java.io.Serializable;

/** One step of a path through the seller tree. */
public record PartyStep(String id, String name, String kind) implements Serializable {}

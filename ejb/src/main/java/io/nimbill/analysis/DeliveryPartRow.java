package io.nimbill.analysis;

import java.io.Serializable;

/** A file of a delivery. {@code rows} is null until it has been read. */
public record DeliveryPartRow(String name, long bytes, String sha256, Long rows) implements Serializable {}

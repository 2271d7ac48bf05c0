package io.nimbill.usage;

/** Outcome of reading a delivery: all of it, or nothing and the reasons. */
public sealed interface ReadResult permits ReadDelivery, RefusedDelivery {}

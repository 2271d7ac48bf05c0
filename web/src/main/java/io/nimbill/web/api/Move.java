package io.nimbill.web.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A move of a party to another seller, from today (UTC) on. */
@Schema(name = "Move")
public record Move(@Schema(required = true) String sellerId) {}

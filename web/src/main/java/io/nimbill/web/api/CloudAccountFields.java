package io.nimbill.web.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of a cloud account can be changed. */
@Schema(name = "CloudAccountFields")
public record CloudAccountFields(String name) {}

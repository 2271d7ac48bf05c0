package io.nimbill.web.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The run that works a preview out. */
@Schema(name = "RequestedPreview")
public record RequestedPreviewView(String jobRunId) {}

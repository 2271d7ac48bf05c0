package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The preview that was asked for last; none before anybody has. */
@Schema(name = "PreviewList")
public record PreviewList(List<PreviewView> items) {}
